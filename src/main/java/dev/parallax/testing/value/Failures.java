package dev.parallax.testing.value;

import dev.parallax.semantics.errors.ErrorName;
import dev.parallax.semantics.errors.KeyError;
import dev.parallax.semantics.errors.PyBaseException;
import dev.parallax.semantics.errors.PyException;
import dev.parallax.semantics.errors.StopIteration;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Java's exceptions as Python's. */
final class Failures {
    private static final int DEEPEST_CAUSE = 10;

    private final Conversions conversions;
    private final Map<String, String> mapped;

    Failures(Conversions conversions, Map<String, String> mapped) {
        this.conversions = conversions;
        this.mapped = mapped;
    }

    PyValue.Failure of(Throwable error) {
        return of(error, 0);
    }

    private PyValue.Failure of(Throwable error, int depth) {
        Throwable cause = depth < DEEPEST_CAUSE ? error.getCause() : null;
        PyValue.@Nullable Failure caused = cause == null ? null : of(cause, depth + 1);
        String message = ErrorName.of(error).text();
        String name = name(error);
        List<String> bases =
                error instanceof PyBaseException ? pythonBases(error) : javaBases(error);
        return new PyValue.Failure(name, bases, message, args(error, message), caused);
    }

    private String name(Throwable error) {
        for (Class<?> c = error.getClass(); c != null; c = c.getSuperclass()) {
            String name = mapped.get(c.getName());
            if (name != null) {
                return name;
            }
        }
        return ErrorName.of(error).name();
    }

    private static List<String> pythonBases(Throwable error) {
        List<String> bases = new ArrayList<>();
        Class<?> c = error.getClass().getSuperclass();
        while (c != null && PyBaseException.class.isAssignableFrom(c)) {
            bases.add(
                    c == PyException.class
                            ? "Exception"
                            : c == PyBaseException.class ? "BaseException" : c.getSimpleName());
            c = c.getSuperclass();
        }
        return bases;
    }

    private static List<String> javaBases(Throwable error) {
        List<String> bases = new ArrayList<>();
        for (Class<?> c = error.getClass().getSuperclass();
                c != null && c != Object.class;
                c = c.getSuperclass()) {
            bases.add(c.getName());
        }
        return bases;
    }

    private List<PyValue> args(Throwable error, String message) {
        if (error instanceof StopIteration stop) {
            return stop.value() == null ? List.of() : List.of(conversions.fromJava(stop.value()));
        }
        if (message.isEmpty()) {
            return List.of();
        }
        return List.of(error instanceof KeyError ? key(message) : new PyValue.Str(message));
    }

    /** Reads the key back: the text of a KeyError is its repr. */
    private static PyValue key(String repr) {
        try {
            return PyLiteral.value(repr);
        } catch (BadLiteral e) {
            return new PyValue.Str(repr);
        }
    }
}
