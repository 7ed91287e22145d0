package dev.parallax.semantics.asyncio;

import org.jspecify.annotations.Nullable;

import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;

/**
 * What {@code loop.create_connection} and its like take by keyword.
 *
 * <pre>{@code
 * ConnectOptions options = ConnectOptions.DEFAULT.withLimit(1024).withAllErrors(true);
 * System.out.println(options.limit()); // 1024
 * }</pre>
 *
 * @param localAddr the address to connect from; null for any
 * @param family to use its addresses alone; null for all
 * @param allErrors to raise an ExceptionGroup of what went wrong with each address
 * @param limit of the reader of {@code asyncio.open_connection}, in bytes
 */
public record ConnectOptions(
        @Nullable InetSocketAddress localAddr,
        @Nullable StandardProtocolFamily family,
        boolean allErrors,
        int limit) {

    /** What holds if nothing is given. */
    public static final ConnectOptions DEFAULT =
            new ConnectOptions(null, null, false, StreamReader.DEFAULT_LIMIT);

    /** {@code local_addr=address}. */
    public ConnectOptions withLocalAddr(@Nullable InetSocketAddress next) {
        return new ConnectOptions(next, family, allErrors, limit);
    }

    /** {@code family=family}. */
    public ConnectOptions withFamily(@Nullable StandardProtocolFamily next) {
        return new ConnectOptions(localAddr, next, allErrors, limit);
    }

    /** {@code all_errors=all}. */
    public ConnectOptions withAllErrors(boolean next) {
        return new ConnectOptions(localAddr, family, next, limit);
    }

    /** {@code limit=limit}. */
    public ConnectOptions withLimit(int next) {
        return new ConnectOptions(localAddr, family, allErrors, next);
    }
}
