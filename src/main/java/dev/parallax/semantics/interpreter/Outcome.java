package dev.parallax.semantics.interpreter;

import dev.parallax.semantics.errors.ErrorName;
import dev.parallax.semantics.errors.Traceback;

import org.jspecify.annotations.Nullable;

/**
 * How a main program ended: what Python tells in its exit status and its traceback.
 *
 * <pre>{@code
 * Outcome outcome =
 *         MainProgram.runMain(
 *                 Interpreter.standard(),
 *                 py -> {
 *                     throw new ValueError("boo");
 *                 });
 * System.out.println(outcome.errorType() + ": " + outcome.message()); // ValueError: boo
 * }</pre>
 *
 * @param exitCode the process's exit status
 * @param errorType the uncaught exception's name, or null if there was none
 * @param message the exception's text, possibly empty
 * @param file the file of the program's innermost frame, null if unknown
 * @param line the line in that file; 0 if unknown
 */
public record Outcome(
        int exitCode, @Nullable String errorType, String message, @Nullable String file, int line) {

    static Outcome exit(int code) {
        return new Outcome(code, null, "", null, 0);
    }

    static Outcome failed(Throwable error) {
        ErrorName name = ErrorName.of(error);
        StackTraceElement at = Traceback.innermost(error).orElse(null);
        return at == null
                ? new Outcome(1, name.name(), name.text(), null, 0)
                : new Outcome(1, name.name(), name.text(), at.getFileName(), at.getLineNumber());
    }
}
