package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.interpreter.Interpreter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets other processes into the rooms of this one, over a Unix socket in a private folder. Starts
 * when the first room is shared, ends with the program. Any thread may use it.
 */
final class SharedServer {
    private final Interpreter py;
    private final Map<Long, Room> rooms = new HashMap<>();
    private final IdentityHashMap<Room, Long> numbers = new IdentityHashMap<>();
    private final Set<Wire> wires = ConcurrentHashMap.newKeySet();
    private @Nullable String address;

    SharedServer(Interpreter py) {
        this.py = py;
    }

    synchronized long register(Room room) {
        Long known = numbers.get(room);
        if (known != null) {
            return known;
        }
        long number = numbers.size() + 1L;
        numbers.put(room, number);
        rooms.put(number, room);
        return number;
    }

    synchronized @Nullable Room find(String where, long id) {
        return where.equals(address) ? rooms.get(id) : null;
    }

    private synchronized Room room(long id) throws IOException {
        Room room = rooms.get(id);
        if (room == null) {
            throw new IOException("nothing shared has the number " + id);
        }
        return room;
    }

    /** Returns where it listens, from now on. */
    synchronized String address() {
        if (address == null) {
            String path = PrivateFolder.of(py).resolve("s").toString();
            try {
                ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
                server.bind(UnixDomainSocketAddress.of(path));
                Thread.ofPlatform().daemon().name("shared").start(() -> accept(server));
                py.exitHandlers().add(() -> close(server));
            } catch (IOException e) {
                throw new UncheckedIOException("can't listen on " + path, e);
            }
            address = path;
        }
        return address;
    }

    private void accept(ServerSocketChannel server) {
        try {
            while (true) {
                Wire wire = new Wire(server.accept());
                wires.add(wire);
                Thread.ofPlatform().daemon().name("shared").start(() -> serve(wire));
            }
        } catch (IOException e) {
            // The program has ended.
        }
    }

    /** Answers one client; an end of the client ends what it waits for. */
    private void serve(Wire wire) {
        Thread waiting = null;
        try (wire) {
            while (true) {
                Wire.Addressed message = wire.receive();
                Room room = room(message.id());
                Object result = room.tryNow(message.request());
                if (result != Room.PENDING) {
                    wire.answer(result);
                } else if (message.request().nanos() == 0) {
                    wire.answer(Room.EXPIRED);
                } else {
                    waiting =
                            Thread.ofVirtual()
                                    .start(() -> answerLate(wire, room, message.request()));
                }
            }
        } catch (IOException e) {
            if (waiting != null) {
                waiting.interrupt();
            }
        } finally {
            wires.remove(wire);
        }
    }

    private static void answerLate(Wire wire, Room room, Room.Request request) {
        try {
            wire.answer(room.call(request));
        } catch (IOException | InterruptedException e) {
            // The client is gone.
        }
    }

    private void close(ServerSocketChannel server) {
        try {
            server.close();
            for (Wire wire : wires) {
                wire.close();
            }
        } catch (IOException e) {
            // It is closed.
        }
    }
}
