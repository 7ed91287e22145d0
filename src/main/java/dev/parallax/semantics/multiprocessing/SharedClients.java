package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.interpreter.Interpreter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** A process's connections to those that own what it shares. Any thread may use it. */
final class SharedClients {
    private final Map<String, Deque<Wire>> idle = new HashMap<>();

    @Nullable Object ask(Interpreter py, String address, long id, Room.Request request)
            throws IOException {
        assert request.pid() == py.getpid() : "nobody asks for another process";
        Wire wire = take(address);
        Object result;
        try {
            wire.send(new Wire.Addressed(id, request));
            result = wire.readAnswer();
        } catch (IOException e) {
            wire.close();
            throw e;
        }
        synchronized (this) {
            idle.computeIfAbsent(address, key -> new ArrayDeque<>()).push(wire);
        }
        return result;
    }

    private Wire take(String address) throws IOException {
        synchronized (this) {
            Deque<Wire> known = idle.get(address);
            if (known != null && !known.isEmpty()) {
                return known.pop();
            }
        }
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        channel.connect(UnixDomainSocketAddress.of(address));
        return new Wire(channel);
    }
}
