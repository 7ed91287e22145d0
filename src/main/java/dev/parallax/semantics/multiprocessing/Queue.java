package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.Traceback;
import dev.parallax.semantics.errors.TypeError;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.queue.Empty;
import dev.parallax.semantics.queue.Full;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;

/**
 * {@code multiprocessing.Queue} or {@code JoinableQueue}: a queue between processes. Any thread may
 * use it.
 *
 * <p>Differs from CPython: an object is packed when it is put, not later by a thread of the queue's
 * own, so there is no such thread to join.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             Queue<String> jobs = Multiprocessing.getContext(py).joinableQueue(1);
 *             jobs.put("tea");
 *             py.print(jobs.full()); // True
 *             py.print(jobs.get()); // tea
 *             jobs.taskDone(); // a worker's part, most often in another process
 *             jobs.join();
 *         });
 * }</pre>
 *
 * @param <T> what it holds
 */
public final class Queue<T extends @Nullable Object> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final transient Remote remote;
    private final transient Kind kind;
    private transient volatile boolean closed;

    enum Kind {
        QUEUE("Queue"),
        JOINABLE("JoinableQueue");

        private final String type;

        Kind(String type) {
            this.type = type;
        }
    }

    Queue(Remote remote, Kind kind) {
        this.remote = remote;
        this.kind = kind;
    }

    /** {@code queue.put(object)}: waits without the GIL for room. */
    public void put(T object) throws InterruptedException {
        put(object, Double.POSITIVE_INFINITY);
    }

    /**
     * {@code queue.put(object, timeout=timeout)}; with 0, {@code put_nowait}. What can't travel is
     * lost, with a traceback on standard error.
     *
     * @param timeout how long to wait at most, in seconds
     * @throws Full if there is no room by then
     * @throws ValueError if it is closed
     */
    public void put(T object, double timeout) throws InterruptedException {
        checkOpen();
        byte[] packed;
        try {
            packed = Pickle.dumps(object);
        } catch (TypeError e) {
            remote.py().stderr().write(Traceback.format(e));
            return;
        }
        if (remote.ask("put", packed, timeout) == Room.EXPIRED) {
            throw new Full();
        }
    }

    /** {@code queue.put_nowait(object)}. */
    public void putNowait(T object) throws InterruptedException {
        put(object, 0);
    }

    /** {@code queue.get()}: waits without the GIL. */
    public T get() throws InterruptedException {
        return get(Double.POSITIVE_INFINITY);
    }

    /**
     * {@code queue.get(timeout=timeout)}; with 0, {@code get_nowait}.
     *
     * @param timeout how long to wait at most, in seconds
     * @throws Empty if there is nothing by then
     * @throws ValueError if it is closed
     */
    public T get(double timeout) throws InterruptedException {
        checkOpen();
        Object packed = remote.ask("get", null, timeout);
        if (packed == Room.EXPIRED) {
            throw new Empty();
        }
        return SimpleQueue.unpack(remote, packed);
    }

    /** {@code queue.get_nowait()}. */
    public T getNowait() throws InterruptedException {
        return get(0);
    }

    /** {@code queue.qsize()}. */
    public int qsize() {
        return remote.ask("size", null) instanceof Integer size ? size : 0;
    }

    /** {@code queue.empty()}. */
    public boolean empty() {
        return qsize() == 0;
    }

    /** {@code queue.full()}. */
    public boolean full() {
        return Boolean.TRUE.equals(remote.ask("full", null));
    }

    /**
     * {@code queue.task_done()}, of a joinable one.
     *
     * @throws ValueError if there was no task left
     */
    public void taskDone() {
        if (!Boolean.TRUE.equals(remote.ask("done", null))) {
            throw new ValueError("task_done() called too many times");
        }
    }

    /** {@code queue.join()}, of a joinable one: waits without the GIL until all is done. */
    public void join() throws InterruptedException {
        Object done = remote.ask("join", null, Double.POSITIVE_INFINITY);
        assert Boolean.TRUE.equals(done) : "without a limit it is done";
    }

    /**
     * {@code queue.join_thread()}: does nothing more than check.
     *
     * @throws AssertionFailed if it is not closed
     */
    public void joinThread() {
        AssertionFailed.require(closed, "Queue " + this + " not closed");
    }

    /** {@code queue.cancel_join_thread()}: does nothing, since there is no such thread. */
    public void cancelJoinThread() {
        assert kind != null : "there is nothing to do";
    }

    /** {@code queue.close()}: this process puts and gets nothing any more. */
    public void close() {
        closed = true;
    }

    private void checkOpen() {
        if (closed) {
            throw new ValueError("Queue " + this + " is closed");
        }
    }

    private Object writeReplace() {
        return Handle.inherited(kind.type, remote, "");
    }

    /** {@code repr}. */
    @Override
    public String toString() {
        return "<multiprocessing.queues.%s object at 0x%012x>"
                .formatted(kind.type, System.identityHashCode(this));
    }
}
