package dev.parallax.testing.value;

import dev.parallax.semantics.errors.PyBaseException;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Java's exception classes for what Python raised: the way back of {@link Conversions#failure}.
 *
 * <pre>{@code
 * PyValue.Failure error = Conversions.standard().failure(new ValueError("no"));
 * System.out.println(Counterparts.of(error, List.of()).orElseThrow().getSimpleName()); // IllegalArgumentException
 * }</pre>
 */
public final class Counterparts {
    private static final Map<String, Class<? extends Throwable>> USUAL =
            Map.ofEntries(
                    Map.entry("KeyError", java.util.NoSuchElementException.class),
                    Map.entry("StopIteration", java.util.NoSuchElementException.class),
                    Map.entry("IndexError", IndexOutOfBoundsException.class),
                    Map.entry("LookupError", java.util.NoSuchElementException.class),
                    Map.entry("ValueError", IllegalArgumentException.class),
                    Map.entry("TypeError", IllegalArgumentException.class),
                    Map.entry("ZeroDivisionError", ArithmeticException.class),
                    Map.entry("OverflowError", ArithmeticException.class),
                    Map.entry("ArithmeticError", ArithmeticException.class),
                    Map.entry("NotImplementedError", UnsupportedOperationException.class),
                    Map.entry("RuntimeError", IllegalStateException.class),
                    Map.entry("CancelledError", java.util.concurrent.CancellationException.class));

    private Counterparts() {}

    /**
     * Returns the class that stands for an exception: the first that is wanted and may stand for
     * its type or one of its bases, else Java's usual one, else the one of {@code
     * semantics.errors}.
     */
    public static Optional<Class<? extends Throwable>> of(
            PyValue.Failure error, Collection<Class<? extends Throwable>> wanted) {
        List<String> types = new ArrayList<>(List.of(error.type()));
        types.addAll(error.bases());
        types.removeAll(List.of("Exception", "BaseException"));
        for (String type : types) {
            for (Class<? extends Throwable> candidate : wanted) {
                if (JavaErrors.standFor(described(candidate), type)) {
                    return Optional.of(candidate);
                }
            }
        }
        return types.stream().map(Counterparts::usual).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Class<? extends Throwable>> usual(String type) {
        Class<? extends Throwable> known = USUAL.get(type);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            String name = PyBaseException.class.getPackageName() + "." + type;
            return Optional.of(Class.forName(name).asSubclass(Throwable.class));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private static PyValue.Failure described(Class<? extends Throwable> type) {
        List<String> bases = new ArrayList<>();
        for (Class<?> c = type.getSuperclass(); c != null; c = c.getSuperclass()) {
            bases.add(c.getName());
        }
        boolean pythons = PyBaseException.class.isAssignableFrom(type);
        String name = pythons ? type.getSimpleName() : type.getName();
        return new PyValue.Failure(name, bases, "", List.of(), null);
    }
}
