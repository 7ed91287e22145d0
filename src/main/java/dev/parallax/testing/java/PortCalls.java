package dev.parallax.testing.java;

import dev.parallax.testing.value.CallArguments;
import dev.parallax.testing.value.Conversions;
import dev.parallax.testing.value.PyValue;

import org.jspecify.annotations.Nullable;

import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The classes of a port, one call at a time, by Python's names; results are Java's own objects.
 *
 * <p>Safe for use by any number of threads, if the classes are.
 *
 * <pre>{@code
 * PortProcess process = new PortProcess(GilChoice.ON, System.out);
 * PortCalls math =
 *         new PortCalls(List.of(Math.class), Conversions.standard(), System.out, process);
 * math.call("floor_mod", PyLiteral.arguments("-7, 3")).result(); // 2
 * }</pre>
 */
public final class PortCalls {
    private final Members members;
    private final Binding binding;

    /**
     * Makes what calls these classes and the public ones in them.
     *
     * @param out what a parameter of type {@link PrintStream} is given
     * @param process whose interpreter or GIL parameters of these types are given
     */
    public PortCalls(
            List<Class<?>> classes, Conversions conversions, PrintStream out, PortProcess process) {
        members = new Members(List.copyOf(classes));
        binding = new Binding(conversions, out, process, new Throwing(members));
    }

    /**
     * What came of a call.
     *
     * @param result what the method returned, or the object that was made
     * @param given what the positional arguments had become, as they are after the call
     */
    public record Called(@Nullable Object result, List<@Nullable Object> given) {}

    /** The port has nothing of that name, or nothing that takes these arguments; one line. */
    public static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        Unfit(String message) {
            super(message);
        }
    }

    /**
     * Calls a static method.
     *
     * @throws InvocationTargetException if it throws
     */
    public Called call(String function, CallArguments arguments)
            throws Unfit, InvocationTargetException {
        try {
            return called(null, members.functions(function), arguments);
        } catch (NoSuchMember e) {
            throw new Unfit(String.valueOf(e.getMessage()));
        }
    }

    /** Makes an object of a class. */
    public Called make(Class<?> type, CallArguments arguments)
            throws Unfit, InvocationTargetException {
        List<Executable> constructors =
                Arrays.stream(type.getDeclaredConstructors())
                        .filter(made -> !Modifier.isPrivate(made.getModifiers()))
                        .sorted(Members.ORDER)
                        .map(Executable.class::cast)
                        .toList();
        return called(null, constructors, arguments);
    }

    /** Calls a static method of one class. */
    public Called callOf(Class<?> type, String name, CallArguments arguments)
            throws Unfit, InvocationTargetException {
        try {
            List<Executable> found = new Members(List.of(type)).functions(name);
            return called(null, found, arguments);
        } catch (NoSuchMember e) {
            throw new Unfit(String.valueOf(e.getMessage()));
        }
    }

    /** Calls a public method of an object. */
    public Called invoke(Object target, String method, CallArguments arguments)
            throws Unfit, InvocationTargetException {
        try {
            return called(target, Members.methods(target, method), arguments);
        } catch (NoSuchMember e) {
            throw new Unfit(String.valueOf(e.getMessage()));
        }
    }

    /** Reads an attribute of an object by its accessor or field; empty if it has neither. */
    public Optional<Called> get(Object target, String attribute)
            throws Unfit, InvocationTargetException {
        Optional<Method> getter = Members.getter(target, attribute);
        if (getter.isPresent()) {
            return Optional.of(
                    called(target, List.of(getter.get()), new CallArguments(List.of(), Map.of())));
        }
        var field = Members.field(target, attribute);
        if (field.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Called(field.get().get(target), List.of()));
        } catch (IllegalAccessException e) {
            throw new Unfit(String.valueOf(e.getMessage()));
        }
    }

    /** Sets an attribute of an object by its setter; returns false if it has none. */
    public boolean set(Object target, String attribute, PyValue value)
            throws Unfit, InvocationTargetException {
        Optional<Method> setter = Members.setter(target, attribute);
        if (setter.isEmpty()) {
            return false;
        }
        called(target, List.of(setter.get()), new CallArguments(List.of(value), Map.of()));
        return true;
    }

    private Called called(
            @Nullable Object target, List<Executable> candidates, CallArguments arguments)
            throws Unfit, InvocationTargetException {
        List<Binding.Given> positional =
                arguments.positional().stream().map(v -> new Binding.Given(v, null)).toList();
        Map<String, Binding.Given> keywords = new LinkedHashMap<>();
        arguments.keywords().forEach((name, v) -> keywords.put(name, new Binding.Given(v, null)));
        try {
            Binding.Bound bound = binding.first(candidates, positional, keywords);
            @Nullable Object[] all = bound.arguments().toArray();
            bound.executable().setAccessible(true);
            Object result =
                    bound.executable() instanceof Constructor<?> made
                            ? made.newInstance(all)
                            : ((Method) bound.executable()).invoke(target, all);
            return new Called(result, bound.positional());
        } catch (NoSuchMember | IllegalAccessException | InstantiationException e) {
            throw new Unfit(String.valueOf(e.getMessage()));
        }
    }
}
