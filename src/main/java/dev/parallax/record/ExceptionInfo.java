package dev.parallax.record;

import org.jspecify.annotations.Nullable;

/**
 * The uncaught exception that ended a program.
 *
 * @param type the exception's Python name, such as {@code NameError}
 * @param message {@code str(exception)}, possibly empty
 * @param file the file of the innermost frame of the program's own, null if unknown
 * @param line the line in that file, from 1; 0 if unknown
 */
public record ExceptionInfo(String type, String message, @Nullable String file, int line) {

    /** Returns a traceback's last line: the type, and the message if there is one. */
    public String lastLine() {
        return message.isEmpty() ? type : type + ": " + message;
    }
}
