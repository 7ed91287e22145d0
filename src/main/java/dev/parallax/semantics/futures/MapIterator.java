package dev.parallax.semantics.futures;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;

/**
 * The generator that {@code executor.map} returns: the results in the arguments' order. Its {@code
 * next} waits, and raises what the call raised; after that there is no next. For one thread at a
 * time.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         new Interpreter(
 *                 InterpreterSettings.defaults(),
 *                 new RealClock(),
 *                 line -> System.out.println(line.text())),
 *         py -> {
 *             PyFunction.OneArgument<Integer, Integer> square = (p, n) -> n * n;
 *             try (var pool = new ThreadPoolExecutor(py, 2);
 *                     MapIterator<Integer> squares = pool.map(square, List.of(1, 2, 3))) {
 *                 py.print(squares.next(), squares.next()); // 1 4
 *             }
 *         });
 * }</pre>
 *
 * @param <R> what the calls return
 */
@SuppressWarnings("IterableAndIterator") // a Python iterator is both
public interface MapIterator<R extends @Nullable Object>
        extends Iterator<R>, Iterable<R>, AutoCloseable {
    /** Returns itself, as every Python iterator does. */
    @Override
    default Iterator<R> iterator() {
        return this;
    }

    /**
     * {@code generator.close()}: cancels the calls whose results were not asked for, if any result
     * was asked for.
     */
    @Override
    void close();
}
