package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.KeyboardInterrupt;
import dev.parallax.semantics.errors.OverflowError;

import org.jspecify.annotations.Nullable;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Finds the addresses of hosts: {@code loop.getaddrinfo}, in the default executor. */
final class Resolver {
    private static final int LARGEST_PORT = 65535;

    private final EventLoop loop;

    Resolver(EventLoop loop) {
        this.loop = loop;
    }

    /** Finds the addresses to connect to; for null those of this host. */
    Awaitable<List<InetSocketAddress>> find(
            @Nullable String host, int port, @Nullable StandardProtocolFamily family) {
        if (port < 0 || port > LARGEST_PORT) {
            throw new OverflowError("port must be 0-65535");
        }
        List<InetAddress> known = literal(host);
        if (known != null) {
            AsyncFuture<List<InetSocketAddress>> ready = loop.createFuture();
            ready.setResult(at(known, port, family));
            return ready;
        }
        try {
            return loop.runInExecutor(null, py -> at(lookedUp(String.valueOf(host)), port, family));
        } catch (InterruptedException e) {
            throw new KeyboardInterrupt("");
        }
    }

    /** Returns the address that a host's name already is, so that nobody need be asked. */
    private static @Nullable List<InetAddress> literal(@Nullable String host) {
        if (host == null) {
            return List.of(InetAddress.getLoopbackAddress());
        }
        try {
            return List.of(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static List<InetAddress> lookedUp(String host) {
        try {
            return Arrays.asList(InetAddress.getAllByName(host));
        } catch (UnknownHostException e) {
            throw new GaiError();
        }
    }

    private static List<InetSocketAddress> at(
            List<InetAddress> hosts, int port, @Nullable StandardProtocolFamily family) {
        List<InetSocketAddress> found =
                hosts.stream()
                        .filter(host -> family == null || family == family(host))
                        .map(host -> new InetSocketAddress(host, port))
                        .toList();
        if (found.isEmpty()) {
            throw new GaiError();
        }
        return found;
    }

    private static StandardProtocolFamily family(InetAddress host) {
        return host instanceof Inet6Address
                ? StandardProtocolFamily.INET6
                : StandardProtocolFamily.INET;
    }
}
