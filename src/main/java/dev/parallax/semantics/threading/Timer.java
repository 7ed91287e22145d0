package dev.parallax.semantics.threading;

import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyThread;

/**
 * {@code threading.Timer}: a thread that calls a function later. Any thread may use it.
 *
 * <pre>{@code
 * VirtualClock clock = new VirtualClock(Instant.parse("2018-10-20T09:00:00Z"));
 * Interpreter onVirtualTime =
 *         new Interpreter(
 *                 InterpreterSettings.defaults(), clock, line -> System.out.println(line.text()));
 * MainProgram.runMain(
 *         onVirtualTime,
 *         py -> {
 *             Timer timer = new Timer(py, 60, () -> py.print("at", clock.now())); // at 2018-10-20T09:01:00Z
 *             timer.start();
 *             timer.join();
 *         });
 * }</pre>
 */
public class Timer extends PyThread {
    private final double interval;
    private final Target function;
    private final Event finished;

    /**
     * {@code threading.Timer(interval, function)}.
     *
     * @param interval how long to wait after the start, in seconds
     * @param function called then
     */
    public Timer(Interpreter py, double interval, Target function) {
        super(py);
        this.interval = interval;
        this.function = function;
        finished = new Event(py);
    }

    /** {@code timer.cancel()}: the function is not called, if it wasn't yet. */
    public final void cancel() {
        finished.set();
    }

    @Override
    public void run() throws Exception {
        if (!finished.await(interval)) {
            function.run();
        }
        finished.set();
    }
}
