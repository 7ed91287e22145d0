package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.coroutine.Awaitable;

import org.jspecify.annotations.Nullable;

/** What {@code asyncio.start_server} calls for each connection: {@code client_connected_cb}. */
@FunctionalInterface
public interface ClientConnected {
    /**
     * Deals with a connection.
     *
     * @return a coroutine, which becomes a task; null if all is done
     */
    @Nullable Awaitable<?> connected(StreamReader reader, StreamWriter writer);
}
