package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.errors.OSError;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.nio.channels.AlreadyConnectedException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NotYetConnectedException;
import java.util.Locale;

/** Java's exceptions of channels as Python's. */
final class SocketErrors {
    private SocketErrors() {}

    /** A call on a channel. */
    @FunctionalInterface
    interface Call<T extends @Nullable Object> {
        T run() throws IOException;
    }

    /** Does it; what Java throws is raised as Python's. */
    static <T extends @Nullable Object> T raised(Call<T> call) {
        try {
            return call.run();
        } catch (IOException | IllegalStateException | IllegalArgumentException e) {
            throw of(e);
        }
    }

    /** Returns Python's error for one of Java's. */
    static OSError of(Exception error) {
        if (error instanceof OSError known) {
            return known;
        }
        Errno errno = errno(error);
        OSError told =
                errno == null ? new OSError(String.valueOf(error.getMessage())) : errno.error();
        told.addSuppressed(error);
        return told;
    }

    /** {@code OSError(errno, f'Connect call failed {address}')}. */
    static OSError connectFailed(Exception error, Object address) {
        Errno errno = errno(error);
        return errno == null ? of(error) : errno.error("Connect call failed " + address);
    }

    /** What {@code create_server} raises if it can't bind. */
    static OSError bindFailed(Exception error, Object address) {
        Errno errno = errno(error);
        String text =
                "error while attempting to bind on address %s: %s"
                        .formatted(address, of(error).text().toLowerCase(Locale.ROOT));
        return errno == null ? new OSError(text) : new OSError(errno.number(), text);
    }

    static @Nullable Errno errno(Exception error) {
        Errno byType =
                switch (error) {
                    case ClosedChannelException e -> Errno.EBADF;
                    case NotYetConnectedException e -> Errno.ENOTCONN;
                    case AlreadyConnectedException e -> Errno.EISCONN;
                    default -> null;
                };
        return byType == null ? byText(error) : byType;
    }

    private static @Nullable Errno byText(Exception error) {
        String text = String.valueOf(error.getMessage());
        for (Errno errno : Errno.values()) {
            if (text.contains(errno.strerror())) {
                return errno;
            }
        }
        return switch (error) {
            case ConnectException e -> Errno.ECONNREFUSED;
            case PortUnreachableException e -> Errno.ECONNREFUSED;
            case NoRouteToHostException e -> Errno.EHOSTUNREACH;
            case BindException e -> Errno.EADDRINUSE;
            default -> text.startsWith("Connection reset") ? Errno.ECONNRESET : null;
        };
    }
}
