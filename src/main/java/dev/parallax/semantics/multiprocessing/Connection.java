package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.BrokenPipeError;
import dev.parallax.semantics.errors.EOFError;
import dev.parallax.semantics.errors.OSError;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;

/**
 * {@code multiprocessing.connection.Connection}: an end of a pipe. An end is closed when every
 * process that has it has closed it or has ended. Any thread may use it.
 *
 * <p>Differs from CPython: messages pass through the process that made the pipe.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             List<Connection> ends = Multiprocessing.getContext(py).pipe(true);
 *             ends.get(0).send(List.of("add", 1, 2));
 *             py.print(ends.get(1).recv()); // ['add', 1, 2]
 *             ends.get(1).send(3);
 *             py.print(ends.get(0).recv()); // 3
 *         });
 * }</pre>
 */
public final class Connection implements Serializable, AutoCloseable, Waitable {
    private static final long serialVersionUID = 1L;
    private static final int BROKEN_PIPE = 32;

    private final transient Remote remote;
    private final transient int end;
    private final transient int holder;
    private final transient boolean readable;
    private final transient boolean writable;
    private transient volatile boolean closed;

    private Connection(Remote remote, int end, int holder, boolean readable, boolean writable) {
        this.remote = remote;
        this.end = end;
        this.holder = holder;
        this.readable = readable;
        this.writable = writable;
    }

    static Connection make(Remote remote, int end, boolean readable, boolean writable) {
        return new Connection(remote, end, hold(remote, end), readable, writable);
    }

    private static int hold(Remote remote, int end) {
        return remote.ask("hold" + end, null) instanceof Integer number ? number : 0;
    }

    static Connection find(Remote remote, String extra) {
        String[] parts = extra.split(" ", -1);
        return new Connection(
                remote,
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Boolean.parseBoolean(parts[2]),
                Boolean.parseBoolean(parts[3]));
    }

    /**
     * {@code connection.send(object)}: waits without the GIL for room.
     *
     * @throws BrokenPipeError if nobody has the other end
     * @throws OSError if it is closed or only for reading
     */
    public void send(@Nullable Object object) throws InterruptedException {
        check(writable, "connection is read-only");
        sendPacked(Pickle.dumps(object));
    }

    private void sendPacked(byte[] packed) throws InterruptedException {
        Object sent = remote.ask("send" + end, packed, Double.POSITIVE_INFINITY);
        if (!Boolean.TRUE.equals(sent)) {
            throw new BrokenPipeError(BROKEN_PIPE, "Broken pipe");
        }
    }

    /**
     * {@code connection.recv()}: waits without the GIL.
     *
     * @throws EOFError if nothing is left and nobody has the other end
     * @throws OSError if it is closed or only for writing
     */
    public @Nullable Object recv() throws InterruptedException {
        check(readable, "connection is write-only");
        return SimpleQueue.<@Nullable Object>unpack(remote, receivePacked());
    }

    private byte[] receivePacked() throws InterruptedException {
        if (remote.ask("recv" + end, null, Double.POSITIVE_INFINITY) instanceof byte[] packed) {
            return packed;
        }
        throw new EOFError("");
    }

    /** {@code connection.poll()}. */
    public boolean poll() throws InterruptedException {
        return poll(0);
    }

    /**
     * {@code connection.send_bytes(buffer)}: waits without the GIL for room.
     *
     * @throws BrokenPipeError if nobody has the other end
     * @throws OSError if it is closed or only for reading
     */
    public void sendBytes(byte[] buffer) throws InterruptedException {
        check(writable, "connection is read-only");
        sendPacked(buffer);
    }

    /**
     * {@code connection.recv_bytes()}: waits without the GIL.
     *
     * @throws EOFError if nothing is left and nobody has the other end
     * @throws OSError if it is closed or only for writing
     */
    public byte[] recvBytes() throws InterruptedException {
        check(readable, "connection is write-only");
        return receivePacked();
    }

    /**
     * {@code connection.poll(timeout)}: whether there is something to receive, or the end.
     *
     * @param timeout how long to wait at most, in seconds
     */
    public boolean poll(double timeout) throws InterruptedException {
        check(readable, "connection is write-only");
        return Boolean.TRUE.equals(remote.ask("poll" + end, null, timeout));
    }

    /** For the other classes of this package. */
    @Override
    public Watching watching() {
        check(readable, "connection is write-only");
        return new ConnectionWatching(remote, "poll" + end);
    }

    private void check(boolean allowed, String otherwise) {
        if (closed) {
            throw new OSError("handle is closed");
        }
        if (!allowed) {
            throw new OSError(otherwise);
        }
    }

    /** Returns {@code connection.closed}. */
    public boolean closed() {
        return closed;
    }

    /** Returns {@code connection.readable}. */
    public boolean readable() {
        return readable;
    }

    /** Returns {@code connection.writable}. */
    public boolean writable() {
        return writable;
    }

    /** {@code connection.close()}. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            drop(remote, end, holder);
        }
    }

    private static void drop(Remote remote, int end, int holder) {
        Object known = remote.ask("drop" + end, holder);
        assert known instanceof Boolean : "it says whether it knew";
    }

    /** A copy travels; it counts as held from now on until its process has ended. */
    private Object writeReplace() {
        check(true, "");
        int copy = hold(remote, end);
        Spawning.atEnd(() -> drop(remote, end, copy));
        return Handle.of("Connection", remote, end + " " + copy + " " + readable + " " + writable);
    }
}
