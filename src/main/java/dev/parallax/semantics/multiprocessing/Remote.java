package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.interpreter.Interpreter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A {@link Room}, here or in another process. Any thread may use it.
 *
 * @param py the interpreter that uses it
 * @param room the room, if it is here
 * @param address where its process listens, empty as long as nobody else knows it
 * @param id its number there
 */
record Remote(Interpreter py, @Nullable Room room, String address, long id) {

    static Remote of(Interpreter py, Room room) {
        return new Remote(py, room, "", 0);
    }

    /** Returns it as another process may know it. */
    Remote shared() {
        if (room == null) {
            return this;
        }
        SharedServer server = ProcessState.of(py).server();
        return new Remote(py, room, server.address(), server.register(room));
    }

    /** Finds a room that another process told of: in this process, if it was here. */
    static Remote find(Interpreter py, String address, long id) {
        Room here = ProcessState.of(py).server().find(address, id);
        return new Remote(py, here, address, id);
    }

    /** Asks for something that is there at once. */
    @Nullable Object ask(String op, @Nullable Object argument) {
        try {
            return ask(op, argument, 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nothing to wait for", e);
        }
    }

    /**
     * Asks, and waits for it without the GIL.
     *
     * @param seconds how long at most
     * @return what the room says, or {@link Room#EXPIRED}
     */
    @Nullable Object ask(String op, @Nullable Object argument, double seconds)
            throws InterruptedException {
        long thread = py.currentThread().number();
        long nanos = Timeouts.nanos(seconds);
        Room.Request request = new Room.Request(op, py.getpid(), thread, argument, nanos);
        if (room == null) {
            return py.gil()
                    .<@Nullable Object, InterruptedException>blocking(() -> askOver(request));
        }
        Object result = room.tryNow(request);
        if (result == Room.PENDING) {
            return nanos == 0
                    ? Room.EXPIRED
                    : py.gil()
                            .<@Nullable Object, InterruptedException>blocking(
                                    () -> room.call(request));
        }
        return result;
    }

    /** Asks, and waits for it as a thread that is none of Python's: for a watch. */
    @Nullable Object askAside(String op) throws InterruptedException {
        long thread = ProcessState.of(py).helper();
        Room.Request request = new Room.Request(op, py.getpid(), thread, null, Long.MAX_VALUE);
        return room == null ? askOver(request) : room.call(request);
    }

    private @Nullable Object askOver(Room.Request request) throws InterruptedException {
        try {
            return ProcessState.of(py).clients().ask(py, address, id, request);
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            throw new UncheckedIOException("the process that owns what is shared has ended", e);
        }
    }
}
