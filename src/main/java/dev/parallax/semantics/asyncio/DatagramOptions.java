package dev.parallax.semantics.asyncio;

import org.jspecify.annotations.Nullable;

import java.net.StandardProtocolFamily;

/**
 * What {@code loop.create_datagram_endpoint} takes by keyword.
 *
 * <pre>{@code
 * DatagramOptions options = DatagramOptions.DEFAULT.withAllowBroadcast(true);
 * System.out.println(options.allowBroadcast()); // true
 * }</pre>
 *
 * @param family of the addresses; null for that of the ones that are given
 * @param reusePort to let several sockets bind to one port
 * @param allowBroadcast to be able to send to all hosts of a network
 */
public record DatagramOptions(
        @Nullable StandardProtocolFamily family, boolean reusePort, boolean allowBroadcast) {

    /** What holds if nothing is given. */
    public static final DatagramOptions DEFAULT = new DatagramOptions(null, false, false);

    /** {@code family=family}. */
    public DatagramOptions withFamily(@Nullable StandardProtocolFamily next) {
        return new DatagramOptions(next, reusePort, allowBroadcast);
    }

    /** {@code reuse_port=reuse}. */
    public DatagramOptions withReusePort(boolean next) {
        return new DatagramOptions(family, next, allowBroadcast);
    }

    /** {@code allow_broadcast=allow}. */
    public DatagramOptions withAllowBroadcast(boolean next) {
        return new DatagramOptions(family, reusePort, next);
    }
}
