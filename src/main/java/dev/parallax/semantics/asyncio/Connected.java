package dev.parallax.semantics.asyncio;

/**
 * What {@code loop.create_connection} and its like give.
 *
 * @param transport the connection
 * @param protocol what the factory made for it
 * @param <T> the type of the transport
 * @param <P> the type of the protocol
 */
public record Connected<T extends BaseTransport, P extends BaseProtocol<T>>(
        T transport, P protocol) {}
