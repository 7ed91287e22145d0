package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.Raise;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;

/**
 * {@code multiprocessing.SimpleQueue}: a queue between processes without a limit. Any thread may
 * use it.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             SimpleQueue<Integer> queue = Multiprocessing.getContext(py).simpleQueue();
 *             queue.put(1);
 *             queue.put(2);
 *             py.print(queue.get(), queue.get(), queue.empty()); // 1 2 True
 *         });
 * }</pre>
 *
 * @param <T> what it holds
 */
public final class SimpleQueue<T extends @Nullable Object> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final transient Remote remote;

    SimpleQueue(Remote remote) {
        this.remote = remote;
    }

    /** {@code queue.put(object)}. */
    public void put(T object) throws InterruptedException {
        Object done = remote.ask("put", Pickle.dumps(object), Double.POSITIVE_INFINITY);
        assert Boolean.TRUE.equals(done) : "there is always room";
    }

    /** {@code queue.get()}: waits without the GIL. */
    public T get() throws InterruptedException {
        return unpack(remote, remote.ask("get", null, Double.POSITIVE_INFINITY));
    }

    /** {@code queue.close()}: does nothing, since it holds no files of its own. */
    public void close() {
        assert remote != null : "there is nothing to do";
    }

    /** {@code queue.empty()}. */
    public boolean empty() {
        return Integer.valueOf(0).equals(remote.ask("size", null));
    }

    @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"}) // as it was put
    static <T extends @Nullable Object> T unpack(Remote remote, @Nullable Object packed) {
        try {
            return (T) Pickle.loads(remote.py(), packed instanceof byte[] b ? b : new byte[0]);
        } catch (Exception e) {
            throw Raise.any(e);
        }
    }

    private Object writeReplace() {
        return Handle.inherited("SimpleQueue", remote, "");
    }
}
