package dev.parallax.semantics.asyncio;

import org.jspecify.annotations.Nullable;

/**
 * {@code asyncio.BaseProtocol}: what a transport tells. All is called on the loop's thread, and
 * does nothing unless overridden.
 *
 * @param <T> the transport
 */
public interface BaseProtocol<T extends BaseTransport> {
    /** {@code connection_made(transport)}: once, before anything else. */
    default void connectionMade(T transport) {}

    /**
     * {@code connection_lost(error)}: once, after everything else.
     *
     * @param error null if it was closed, or the other side ended it
     */
    default void connectionLost(@Nullable Throwable error) {}

    /** {@code pause_writing()}: too much waits to be sent. */
    default void pauseWriting() {}

    /** {@code resume_writing()}: little enough waits to be sent. */
    default void resumeWriting() {}
}
