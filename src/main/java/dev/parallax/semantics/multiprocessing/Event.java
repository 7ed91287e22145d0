package dev.parallax.semantics.multiprocessing;

import java.io.Serializable;

/**
 * {@code multiprocessing.Event}: a flag between processes. Any thread may use it.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             Event ready = Multiprocessing.getContext(py).event();
 *             py.print(ready.await(0)); // False
 *             ready.set(); // in any process that got the event with its call
 *             ready.await();
 *             py.print(ready.isSet()); // True
 *         });
 * }</pre>
 */
public final class Event implements Serializable {
    private static final long serialVersionUID = 1L;

    private final transient Remote remote;

    Event(Remote remote) {
        this.remote = remote;
    }

    /** {@code event.is_set()}. */
    public boolean isSet() {
        return Boolean.TRUE.equals(remote.ask("get", null));
    }

    /** {@code event.set()}. */
    public void set() {
        change("set");
    }

    /** {@code event.clear()}. */
    public void clear() {
        change("clear");
    }

    private void change(String op) {
        Object now = remote.ask(op, null);
        assert now instanceof Boolean : "a flag is true or false";
    }

    /** {@code event.wait()}: waits without the GIL. */
    public void await() throws InterruptedException {
        boolean set = await(Double.POSITIVE_INFINITY);
        assert set : "without a limit it was set";
    }

    /**
     * {@code event.wait(timeout)}.
     *
     * @param timeout how long to wait at most, in seconds
     * @return whether it was set
     */
    public boolean await(double timeout) throws InterruptedException {
        return Boolean.TRUE.equals(remote.ask("wait", null, timeout));
    }

    private Object writeReplace() {
        return Handle.inherited("Event", remote, "");
    }

    /** {@code repr}. */
    @Override
    public String toString() {
        return "<Event at 0x%x %s>"
                .formatted(System.identityHashCode(this), isSet() ? "set" : "unset");
    }
}
