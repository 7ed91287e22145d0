package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.AsyncioSockets.HOST;

import dev.parallax.semantics.asyncio.Asyncio;
import dev.parallax.semantics.asyncio.ClientConnected;
import dev.parallax.semantics.asyncio.ServeOptions;
import dev.parallax.semantics.asyncio.Server;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.text.Tuple;

import java.util.List;

/** Servers of streams, and what is known of them. */
final class StreamServers {
    private StreamServers() {}

    static Awaitable<Server> serve(Asyncio asyncio) {
        return asyncio.startServer(AsyncioSockets::echo, HOST, 0);
    }

    static Awaitable<Server> serveLater(Asyncio asyncio, ClientConnected handler) {
        return asyncio.startServer(handler, HOST, 0, ServeOptions.DEFAULT.withStartServing(false));
    }

    static Tuple sockets(Server server) {
        return new Tuple(List.copyOf(server.sockets()));
    }
}
