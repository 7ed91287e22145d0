package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.errors.BrokenPipeError;
import dev.parallax.semantics.errors.ConnectionAbortedError;
import dev.parallax.semantics.errors.ConnectionRefusedError;
import dev.parallax.semantics.errors.ConnectionResetError;
import dev.parallax.semantics.errors.FileNotFoundError;
import dev.parallax.semantics.errors.OSError;
import dev.parallax.semantics.errors.PermissionError;
import dev.parallax.semantics.errors.TimeoutError;

import java.util.Locale;

/** The errors of sockets: what the system calls them, and their numbers. */
enum Errno {
    ENOENT("No such file or directory", 2, 2),
    EBADF("Bad file descriptor", 9, 9),
    EACCES("Permission denied", 13, 13),
    EINVAL("Invalid argument", 22, 22),
    EMFILE("Too many open files", 24, 24),
    EPIPE("Broken pipe", 32, 32),
    EMSGSIZE("Message too long", 90, 40),
    EADDRINUSE("Address already in use", 98, 48),
    EADDRNOTAVAIL("Cannot assign requested address", 99, 49),
    ENETUNREACH("Network is unreachable", 101, 51),
    ECONNABORTED("Software caused connection abort", 103, 53),
    ECONNRESET("Connection reset by peer", 104, 54),
    EISCONN("Transport endpoint is already connected", 106, 56),
    ENOTCONN("Transport endpoint is not connected", 107, 57),
    ETIMEDOUT("Connection timed out", 110, 60),
    ECONNREFUSED("Connection refused", 111, 61),
    EHOSTUNREACH("No route to host", 113, 65);

    private static final boolean MAC =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");

    private final String strerror;
    private final int linux;
    private final int mac;

    Errno(String strerror, int linux, int mac) {
        this.strerror = strerror;
        this.linux = linux;
        this.mac = mac;
    }

    String strerror() {
        return strerror;
    }

    /** {@code e.errno} on this system. */
    int number() {
        return MAC ? mac : linux;
    }

    /** Returns the error, of the subclass that Python has for it. */
    OSError error() {
        return error(strerror);
    }

    /** Returns the error with another text, of the subclass that Python has for it. */
    OSError error(String text) {
        return switch (this) {
            case ENOENT -> new FileNotFoundError(number(), text);
            case EACCES -> new PermissionError(number(), text);
            case EPIPE -> new BrokenPipeError(number(), text);
            case ECONNABORTED -> new ConnectionAbortedError(number(), text);
            case ECONNRESET -> new ConnectionResetError(number(), text);
            case ECONNREFUSED -> new ConnectionRefusedError(number(), text);
            case ETIMEDOUT -> new TimeoutError(number(), text);
            default -> new OSError(number(), text);
        };
    }
}
