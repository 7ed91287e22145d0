package dev.parallax.trace;

import java.io.IOException;

/** Thrown when a file is no trace that this code can read; the message names the next step. */
public final class TraceFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    TraceFormatException(String message) {
        super(message);
    }
}
