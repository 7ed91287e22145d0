package dev.parallax.semantics.futures;

import dev.parallax.semantics.errors.BrokenInterpreterPool;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.interpreter.Interpreter;

/**
 * {@code concurrent.futures.InterpreterPoolExecutor} (3.14): a pool of threads each of which makes
 * its calls in an interpreter of its own, in this JVM: with a GIL of its own, so that calls run in
 * parallel, and with classes of its own, so that static fields of the program are not shared.
 * Functions, arguments, results and exceptions travel as copies, by Java's serialization. An
 * exception comes out with {@link dev.parallax.semantics.errors.ExecutionFailed} as its cause; what
 * can't travel makes the call raise {@link dev.parallax.semantics.errors.NotShareableError}. Any
 * thread may use it.
 *
 * <p>Differs from CPython:
 *
 * <ul>
 *   <li>A lambda travels with what it captures, if that is serializable; Python refuses closures.
 *   <li>Classes of the JDK and of this library are shared: so are system properties, standard
 *       streams and whatever else the JDK keeps in static fields.
 *   <li>A function always finds the static fields of its own class; Python runs one that reads no
 *       globals in {@code __main__}.
 *   <li>An exception that had a cause when it was raised keeps it.
 *   <li>The text of a {@code NotShareableError} names types where Python prints values.
 *   <li>{@code concurrent.interpreters} itself, with its queues, is not offered.
 * </ul>
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         new Interpreter(
 *                 InterpreterSettings.defaults(),
 *                 new RealClock(),
 *                 line -> System.out.println(line.text())),
 *         py -> {
 *             PyFunction.OneArgument<List<Integer>, List<Integer>> same = (p, list) -> list;
 *             List<Integer> given = new ArrayList<>(List.of(1, 2));
 *             try (var pool = new InterpreterPoolExecutor(py, 1)) {
 *                 List<Integer> got = pool.submit(same, given).result();
 *                 py.print(got.equals(given), got == given); // True False
 *             }
 *         });
 * }</pre>
 */
public final class InterpreterPoolExecutor extends ThreadPoolExecutor {
    /** {@code InterpreterPoolExecutor()}: up to four more than processors, at most 32. */
    public InterpreterPoolExecutor(Interpreter py) {
        this(py, PoolPlan.defaultWorkers(py));
    }

    /**
     * {@code InterpreterPoolExecutor(max_workers)}.
     *
     * @throws ValueError if the number isn't positive
     */
    public InterpreterPoolExecutor(Interpreter py, int maxWorkers) {
        this(py, maxWorkers, ThreadPoolOptions.none());
    }

    /** {@code InterpreterPoolExecutor(thread_name_prefix=…, initializer=…, initargs=…)}. */
    public InterpreterPoolExecutor(Interpreter py, ThreadPoolOptions options) {
        this(py, PoolPlan.defaultWorkers(py), options);
    }

    /**
     * {@code InterpreterPoolExecutor(max_workers, thread_name_prefix, initializer, initargs)}. If
     * the initializer fails, {@link BrokenInterpreterPool} comes out of all calls.
     *
     * @throws ValueError if the number isn't positive
     */
    public InterpreterPoolExecutor(Interpreter py, int maxWorkers, ThreadPoolOptions options) {
        super(
                py,
                new PoolPlan(
                        PoolPlan.prefix(py, "InterpreterPoolExecutor", options),
                        maxWorkers,
                        () -> new InterpreterContext(py, options.initializer()),
                        BrokenInterpreterPool::new));
    }
}
