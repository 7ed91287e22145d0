package dev.parallax.semantics.multiprocessing;

/**
 * What {@link Connections#await} can wait for, as {@code multiprocessing.connection.wait} does.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         new Interpreter(
 *                 InterpreterSettings.defaults(),
 *                 new RealClock(),
 *                 line -> System.out.println(line.text())),
 *         py -> {
 *             List<Connection> pipe = Multiprocessing.getContext(py).pipe(false);
 *             Waitable reader = pipe.get(0);
 *             py.print(Connections.await(py, List.of(reader), 0.001).size()); // 0
 *             pipe.get(1).close(); // its end can be received, too
 *             py.print(Connections.await(py, List.of(reader)).size()); // 1
 *         });
 * }</pre>
 */
public sealed interface Waitable permits Connection, Sentinel {
    /** Returns who says when it is ready; for the other classes of this package. */
    Watching watching();

    /** Says when something is ready. */
    interface Watching {
        /** Says whether it is ready now. */
        boolean ready() throws InterruptedException;

        /** Calls once it is ready, on any thread; returns what ends the wait before that. */
        Runnable whenReady(Runnable then);
    }
}
