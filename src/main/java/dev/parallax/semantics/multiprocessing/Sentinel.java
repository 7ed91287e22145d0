package dev.parallax.semantics.multiprocessing;

import java.util.concurrent.CompletableFuture;

/**
 * {@code process.sentinel}: becomes ready when a process has ended. Any thread may use it.
 *
 * <p>Differs from CPython: it is no number of a file, and of use for {@link Connections#await}
 * only.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         new Interpreter(
 *                 InterpreterSettings.defaults(),
 *                 new RealClock(),
 *                 line -> System.out.println(line.text())),
 *         py -> {
 *             PyFunction.SilentNoArguments nothing = p -> {};
 *             PyProcess process = Multiprocessing.getContext(py).process(nothing);
 *             try {
 *                 Sentinel sentinel = process.sentinel();
 *                 py.print(Connections.await(py, List.of(sentinel)).size());
 *             } catch (ValueError e) {
 *                 py.print(e.text()); // process not started
 *             }
 *         });
 * }</pre>
 */
public final class Sentinel implements Waitable {
    private final ChildProcess child;

    Sentinel(ChildProcess child) {
        this.child = child;
    }

    /** For the other classes of this package. */
    @Override
    public Watching watching() {
        return new Watching() {
            @Override
            public boolean ready() {
                return !child.isAlive();
            }

            @Override
            public Runnable whenReady(Runnable then) {
                CompletableFuture<Void> exit = child.onExit(then);
                return () -> exit.cancel(false);
            }
        };
    }
}
