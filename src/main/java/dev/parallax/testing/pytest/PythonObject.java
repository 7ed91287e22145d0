package dev.parallax.testing.pytest;

import dev.parallax.testing.java.PortSteps;
import dev.parallax.testing.value.Adaptable;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A Python object that Java has in hand: passed on as it is, called through any functional
 * interface, or iterated over.
 *
 * @param number what Python knows it by
 * @param type its class's name
 * @param errors of an exception, the names of its class and those above; else empty
 * @param text of an exception, its text
 */
record PythonObject(
        int number,
        String type,
        boolean callable,
        boolean iterable,
        List<String> errors,
        String text,
        Python python)
        implements Adaptable {
    @Override
    public @Nullable Object as(Class<?> wanted) {
        if (iterable && wanted == Iterable.class) {
            return (Iterable<Object>) this::iterator;
        }
        if (iterable && wanted == Iterator.class) {
            return iterator();
        }
        if (iterable && wanted == Stream.class) {
            return StreamSupport.stream(
                    Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED), false);
        }
        if (!errors.isEmpty() && Throwable.class.isAssignableFrom(wanted)) {
            Throwable made = PortSteps.error(errors, text);
            // what comes out again is Python's own
            made.addSuppressed(new PythonRaised(number, text));
            return wanted.isInstance(made) ? made : null;
        }
        return callable && wanted.isInterface() ? function(wanted) : null;
    }

    private Iterator<Object> iterator() {
        return new PythonIterator(python, python.iterator(this));
    }

    private @Nullable Object function(Class<?> wanted) {
        List<Method> open =
                Arrays.stream(wanted.getMethods())
                        .filter(method -> Modifier.isAbstract(method.getModifiers()))
                        .filter(method -> !ofObject(method))
                        .toList();
        if (open.size() != 1) {
            return null;
        }
        InvocationHandler handler =
                (proxy, method, arguments) -> {
                    @Nullable Object[] given = arguments == null ? new Object[0] : arguments;
                    if (method.isDefault()) {
                        return InvocationHandler.invokeDefault(proxy, method, given);
                    }
                    return ofObject(method)
                            ? ownAnswer(proxy, method, given)
                            : python.call(this, method.getGenericReturnType(), given);
                };
        return Proxy.newProxyInstance(wanted.getClassLoader(), new Class<?>[] {wanted}, handler);
    }

    private static boolean ofObject(Method method) {
        return Arrays.stream(Object.class.getMethods())
                .anyMatch(
                        m ->
                                m.getName().equals(method.getName())
                                        && Arrays.equals(
                                                m.getParameterTypes(), method.getParameterTypes()));
    }

    @SuppressWarnings("ReferenceEquality") // a proxy has no other equality
    private Object ownAnswer(Object proxy, Method method, @Nullable Object[] given) {
        return switch (method.getName()) {
            case "equals" -> proxy == given[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> toString();
        };
    }

    @Override
    public String toString() {
        return type + " object of Python";
    }
}
