package dev.parallax.semantics.futures;

import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.interpreter.Waits;

import org.jspecify.annotations.Nullable;

/**
 * The optional arguments of {@code executor.map}.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         new Interpreter(
 *                 InterpreterSettings.defaults(),
 *                 new RealClock(),
 *                 line -> System.out.println(line.text())),
 *         py -> {
 *             PyFunction.OneArgument<Integer, Integer> square = (p, n) -> n * n;
 *             Iterable<Integer> endless = () -> Stream.iterate(1, n -> n + 1).iterator();
 *             try (var pool = new ThreadPoolExecutor(py, 2)) {
 *                 MapOptions options = MapOptions.none().withBuffersize(2);
 *                 MapIterator<Integer> squares = pool.map(square, endless, options);
 *                 py.print(squares.next(), squares.next(), squares.next()); // 1 4 9
 *             }
 *         });
 * }</pre>
 *
 * @param timeout {@code timeout}: how long all of it may take from the call of {@code map} on, in
 *     seconds; {@link Waits#FOREVER} for None
 * @param chunksize {@code chunksize}: how many arguments travel together to another process, 1 or
 *     more; other executors take no notice of it
 * @param buffersize {@code buffersize}: how many calls may be scheduled whose results were not
 *     asked for, 1 or more; null for no limit
 */
public record MapOptions(double timeout, int chunksize, @Nullable Integer buffersize) {
    /** Checks the size of the buffer. */
    public MapOptions {
        if (buffersize != null && buffersize < 1) {
            throw new ValueError("buffersize must be None or > 0");
        }
    }

    /** Everything left out. */
    public static MapOptions none() {
        return new MapOptions(Waits.FOREVER, 1, null);
    }

    /** The same with {@code timeout=seconds}. */
    public MapOptions withTimeout(double seconds) {
        return new MapOptions(seconds, chunksize, buffersize);
    }

    /** The same with {@code chunksize=size}. */
    public MapOptions withChunksize(int size) {
        return new MapOptions(timeout, size, buffersize);
    }

    /**
     * The same with {@code buffersize=size}.
     *
     * @throws ValueError if it is less than 1
     */
    public MapOptions withBuffersize(int size) {
        return new MapOptions(timeout, chunksize, size);
    }
}
