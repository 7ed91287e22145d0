package dev.parallax.record;

import java.io.IOException;

/** Thrown when a file is no record that this code can read; the message names the next step. */
public final class RecordFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    RecordFormatException(String message) {
        super(message);
    }
}
