package dev.parallax.lab;

import java.io.IOException;

/** Thrown when a file is no result that this code can read; the message names the next step. */
public final class ResultFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    ResultFormatException(String message) {
        super(message);
    }
}
