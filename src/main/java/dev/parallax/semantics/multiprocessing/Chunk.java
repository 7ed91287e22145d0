package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Several calls of one function, made one after the other as one call; the first error ends it. */
record Chunk(PyFunction function)
        implements PyFunction.OneArgument<
                List<? extends @Nullable Object>, List<@Nullable Object>> {
    private static final long serialVersionUID = 1L;

    @Override
    public List<@Nullable Object> call(Interpreter py, List<? extends @Nullable Object> arguments)
            throws Exception {
        List<@Nullable Object> results = new ArrayList<>(arguments.size());
        for (Object argument : arguments) {
            results.add(function.apply(py, argument));
        }
        return results;
    }

    /** Cuts arguments into lists, the next one only when it is asked for: {@code batched}. */
    static Iterable<List<? extends @Nullable Object>> batches(
            Iterable<? extends @Nullable Object> arguments, int size) {
        return () -> {
            Iterator<? extends @Nullable Object> left = arguments.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return left.hasNext();
                }

                @Override
                public List<? extends @Nullable Object> next() {
                    if (!left.hasNext()) {
                        throw new NoSuchElementException("no arguments left");
                    }
                    return take(left, size);
                }
            };
        };
    }

    /** Takes the next arguments, fewer at the end. */
    static List<@Nullable Object> take(Iterator<? extends @Nullable Object> from, int size) {
        List<@Nullable Object> taken = new ArrayList<>(Math.min(size, 1 << 10));
        while (taken.size() < size && from.hasNext()) {
            taken.add(from.next());
        }
        return taken;
    }
}
