package dev.parallax.testing.java;

import dev.parallax.semantics.errors.PyBaseException;
import dev.parallax.testing.value.Names;
import dev.parallax.testing.value.PyValue;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Exceptions that are thrown into a port's generators, by their Python names. */
final class Throwing {
    private final Members members;

    Throwing(Members members) {
        this.members = members;
    }

    /** Makes one of a value, for the argument of a call. */
    Throwable of(PyValue.Failure error) throws NoSuchMember {
        try {
            return error(error.type(), error.message());
        } catch (ReflectiveOperationException e) {
            throw new NoSuchMember(error.type() + " can't be made: " + e);
        }
    }

    /** Makes one of the port's own, or of those that stand for Python's. */
    Throwable error(String type, String message) throws NoSuchMember, ReflectiveOperationException {
        Class<?> found =
                own(type)
                        .or(() -> pythons(type))
                        .orElseThrow(
                                () -> new NoSuchMember("no Java exception stands for " + type));
        List<Constructor<?>> ways =
                Stream.of(found.getDeclaredConstructors())
                        .filter(way -> takes(way, message))
                        .toList();
        if (ways.isEmpty()) {
            throw new NoSuchMember(type + " has no constructor that takes a message");
        }
        Constructor<?> way = ways.getFirst();
        way.setAccessible(true);
        Object[] given = way.getParameterCount() == 0 ? new Object[0] : new Object[] {message};
        return (Throwable) way.newInstance(given);
    }

    private static boolean takes(Constructor<?> way, String message) {
        return Arrays.equals(way.getParameterTypes(), new Class<?>[] {String.class})
                || (message.isEmpty() && way.getParameterCount() == 0);
    }

    private Optional<Class<?>> own(String type) {
        return members.types()
                .filter(Throwable.class::isAssignableFrom)
                .filter(t -> Names.folded(t.getSimpleName()).equals(Names.folded(type)))
                .findFirst();
    }

    private static Optional<Class<?>> pythons(String type) {
        try {
            return Optional.of(Class.forName(PyBaseException.class.getPackageName() + "." + type));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }
}
