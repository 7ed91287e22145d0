package dev.parallax.testing.java;

import dev.parallax.testing.value.Names;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the classes of a port offer, by Python's names. */
record Members(List<Class<?>> classes) {
    static final Comparator<Executable> ORDER =
            Comparator.comparingInt(Executable::getParameterCount)
                    .thenComparing(Executable::toGenericString);

    /** Returns the static methods, or else the constructors, of this name. */
    List<Executable> functions(String name) throws NoSuchMember {
        String folded = Names.folded(name);
        List<Executable> found =
                classes.stream()
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> Modifier.isStatic(method.getModifiers()))
                        .filter(method -> !Modifier.isPrivate(method.getModifiers()))
                        .filter(method -> Names.folded(method.getName()).equals(folded))
                        .sorted(ORDER)
                        .collect(Collectors.toList());
        types().filter(type -> Names.folded(type.getSimpleName()).equals(folded))
                .flatMap(type -> Arrays.stream(type.getDeclaredConstructors()))
                .filter(made -> !Modifier.isPrivate(made.getModifiers()))
                .sorted(ORDER)
                .forEach(found::add);
        if (found.isEmpty()) {
            throw new NoSuchMember(
                    shown() + " has no static method or class for " + name + "; write it");
        }
        return found;
    }

    /** Returns the classes and those nested in them. */
    Stream<Class<?>> types() {
        return classes.stream()
                .flatMap(
                        type ->
                                Stream.<Class<?>>concat(
                                        Stream.of(type), Arrays.stream(type.getDeclaredClasses())));
    }

    private String shown() {
        return classes.stream().map(Class::getSimpleName).collect(Collectors.joining(", "));
    }

    /** Returns the public methods of an object's class with this name. */
    static List<Executable> methods(Object target, String name) throws NoSuchMember {
        List<Executable> found = named(target.getClass(), Names.folded(name));
        if (found.isEmpty()) {
            throw new NoSuchMember(
                    target.getClass().getSimpleName() + " has no public method for " + name);
        }
        return found;
    }

    private static List<Executable> named(Class<?> type, String folded) {
        return Arrays.stream(type.getMethods())
                .filter(method -> Names.folded(method.getName()).equals(folded))
                .filter(method -> !method.isBridge())
                .sorted(ORDER)
                .collect(Collectors.toList());
    }

    /** Returns the accessor of an attribute: its bare name, {@code get} or {@code is} before it. */
    static Optional<Method> getter(Object target, String attribute) {
        return Stream.of("", "get", "is")
                .flatMap(
                        prefix ->
                                named(target.getClass(), Names.folded(prefix + attribute)).stream())
                .filter(method -> method.getParameterCount() == 0)
                .map(Method.class::cast)
                .findFirst();
    }

    static Optional<Method> setter(Object target, String attribute) {
        return Stream.of("set", "")
                .flatMap(
                        prefix ->
                                named(target.getClass(), Names.folded(prefix + attribute)).stream())
                .filter(method -> method.getParameterCount() == 1)
                .map(Method.class::cast)
                .findFirst();
    }

    static Optional<Field> field(Object target, String attribute) {
        return Arrays.stream(target.getClass().getFields())
                .filter(field -> Names.folded(field.getName()).equals(Names.folded(attribute)))
                .findFirst();
    }

    /** Returns the method by which an exception is thrown into a generator or a coroutine. */
    static Optional<Method> thrower(Object target) {
        return Arrays.stream(target.getClass().getMethods())
                .filter(method -> method.getName().matches("throw.*|raise|athrow"))
                .filter(method -> method.getParameterCount() == 1)
                .filter(method -> Throwable.class.isAssignableFrom(method.getParameterTypes()[0]))
                .findFirst();
    }

    static boolean constructs(Executable executable) {
        return executable instanceof Constructor<?>;
    }
}
