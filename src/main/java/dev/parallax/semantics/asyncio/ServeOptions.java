package dev.parallax.semantics.asyncio;

import org.jspecify.annotations.Nullable;

import java.net.StandardProtocolFamily;

/**
 * What {@code loop.create_server} and its like take by keyword.
 *
 * <pre>{@code
 * ServeOptions options = ServeOptions.DEFAULT.withBacklog(10).withStartServing(false);
 * System.out.println(options.backlog()); // 10
 * }</pre>
 *
 * @param backlog how many connections the system keeps until they are accepted
 * @param reuseAddress to bind to an address that a former server's connections still use
 * @param reusePort to let several sockets bind to one port
 * @param keepAlive to let the system ask silent clients whether they are there
 * @param startServing to accept connections at once
 * @param family to use its addresses alone; null for all
 * @param limit of the readers of {@code asyncio.start_server}, in bytes
 */
public record ServeOptions(
        int backlog,
        boolean reuseAddress,
        boolean reusePort,
        boolean keepAlive,
        boolean startServing,
        @Nullable StandardProtocolFamily family,
        int limit) {
    private static final int BACKLOG = 100;

    /** What holds if nothing is given. */
    public static final ServeOptions DEFAULT =
            new ServeOptions(BACKLOG, true, false, false, true, null, StreamReader.DEFAULT_LIMIT);

    /** {@code backlog=backlog}. */
    public ServeOptions withBacklog(int next) {
        return new ServeOptions(
                next, reuseAddress, reusePort, keepAlive, startServing, family, limit);
    }

    /** {@code reuse_address=reuse}. */
    public ServeOptions withReuseAddress(boolean next) {
        return new ServeOptions(backlog, next, reusePort, keepAlive, startServing, family, limit);
    }

    /** {@code reuse_port=reuse}. */
    public ServeOptions withReusePort(boolean next) {
        return new ServeOptions(
                backlog, reuseAddress, next, keepAlive, startServing, family, limit);
    }

    /** {@code keep_alive=keep}. */
    public ServeOptions withKeepAlive(boolean next) {
        return new ServeOptions(
                backlog, reuseAddress, reusePort, next, startServing, family, limit);
    }

    /** {@code start_serving=start}. */
    public ServeOptions withStartServing(boolean next) {
        return new ServeOptions(backlog, reuseAddress, reusePort, keepAlive, next, family, limit);
    }

    /** {@code family=family}. */
    public ServeOptions withFamily(@Nullable StandardProtocolFamily next) {
        return new ServeOptions(
                backlog, reuseAddress, reusePort, keepAlive, startServing, next, limit);
    }

    /** {@code limit=limit}. */
    public ServeOptions withLimit(int next) {
        return new ServeOptions(
                backlog, reuseAddress, reusePort, keepAlive, startServing, family, next);
    }
}
