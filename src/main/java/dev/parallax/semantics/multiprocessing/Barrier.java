package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.interpreter.PyFunction;
import dev.parallax.semantics.threading.BrokenBarrierError;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;

/**
 * {@code multiprocessing.Barrier}: lets processes go on when so many have come. Any thread may use
 * it.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             Set<Integer> places = new TreeSet<>();
 *             Barrier barrier = Multiprocessing.getContext(py).barrier(2);
 *             PyThread other = new PyThread(py, () -> places.add(barrier.await()));
 *             other.start(); // a process that got the barrier with its call would do the same
 *             places.add(barrier.await());
 *             other.join();
 *             py.print(places); // {0, 1}
 *         });
 * }</pre>
 */
public final class Barrier implements Serializable {
    private static final long serialVersionUID = 1L;

    private final transient Remote remote;
    private final transient BarrierOptions options;

    Barrier(Remote remote, BarrierOptions options) {
        this.remote = remote;
        this.options = options;
    }

    /** {@code barrier.wait()}: with the barrier's own time limit. */
    public int await() throws InterruptedException {
        return await(options.timeout());
    }

    /**
     * {@code barrier.wait(timeout)}: waits without the GIL.
     *
     * @param timeout how long to wait at most, in seconds; then it is broken
     * @return the caller's place, from 0
     * @throws BrokenBarrierError if it is broken
     */
    public int await(double timeout) throws InterruptedException {
        int place = number(remote.ask("arrive", null, Double.POSITIVE_INFINITY));
        if (place != BarrierRoom.BROKEN && place % parties() == parties() - 1) {
            open();
        }
        Object answer = place == BarrierRoom.BROKEN ? place : remote.ask("wait", place, timeout);
        if (answer == Room.EXPIRED) {
            abort();
        }
        if (answer == Room.EXPIRED || number(answer) == BarrierRoom.BROKEN) {
            throw new BrokenBarrierError();
        }
        return number(answer);
    }

    /** The last who comes acts, then lets all go; an action that raises breaks the barrier. */
    private void open() {
        PyFunction.SilentNoArguments action = options.action();
        if (action != null) {
            try {
                action.call(remote.py());
            } catch (Exception e) {
                abort();
                throw Raise.any(e);
            }
        }
        tell("open");
    }

    private static int number(@Nullable Object answer) {
        return answer instanceof Integer value ? value : BarrierRoom.BROKEN;
    }

    /** {@code barrier.abort()}. */
    public void abort() {
        tell("break");
    }

    /** {@code barrier.reset()}. */
    public void reset() {
        tell("reset");
    }

    private void tell(String op) {
        Object done = remote.ask(op, null);
        assert Boolean.TRUE.equals(done) : "it always can";
    }

    /** Returns {@code barrier.parties}. */
    public int parties() {
        return number(remote.ask("parties", null));
    }

    /** Returns {@code barrier.n_waiting}. */
    public int nWaiting() {
        return number(remote.ask("waiting", null));
    }

    /** Returns {@code barrier.broken}. */
    public boolean broken() {
        return Boolean.TRUE.equals(remote.ask("broken", null));
    }

    private Object writeReplace() {
        return Handle.inherited("Barrier", remote, options);
    }
}
