package dev.parallax.semantics.errors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Tracebacks in Python's shape, made from Java's stack traces: outermost call first, the
 * interpreter's own frames left out.
 *
 * <p>Differs from CPython: lines of source are not printed, and {@code run} stands where Python
 * prints {@code <module>}.
 *
 * <pre>{@code
 * String traceback = Traceback.format(new ValueError("a"));
 * System.out.println(traceback.lines().findFirst().orElseThrow()); // Traceback (most recent call last):
 * }</pre>
 */
public final class Traceback {
    private static final String HEADER = "Traceback (most recent call last):\n";
    private static final String DIRECT_CAUSE =
            "\nThe above exception was the direct cause of the following exception:\n\n";

    /** Stands in the names of rewritten bodies' classes. */
    private static final String WOVEN = "$Woven$";

    private Traceback() {}

    /** Returns what {@code traceback.format_exception} does: causes first, each line ended. */
    public static String format(Throwable error) {
        StringBuilder text = new StringBuilder();
        append(error, text);
        return text.toString();
    }

    private static void append(Throwable error, StringBuilder text) {
        Throwable cause = error.getCause();
        // A cause is printed only if Python code gave it; a Java cause explains the machinery.
        if (cause instanceof PyBaseException) {
            append(cause, text);
            text.append(DIRECT_CAUSE);
        }
        if (!(error instanceof RemoteTraceback)) {
            List<StackTraceElement> frames = programFrames(error);
            if (!frames.isEmpty()) {
                text.append(HEADER);
                frames.forEach(frame -> text.append(line(frame)));
            }
        }
        text.append(ErrorName.of(error).lastLine()).append('\n');
    }

    /** Returns the innermost frame of the program itself, if the trace has one. */
    public static Optional<StackTraceElement> innermost(Throwable error) {
        List<StackTraceElement> frames = programFrames(error);
        return frames.isEmpty() ? Optional.empty() : Optional.of(frames.getLast());
    }

    private static List<StackTraceElement> programFrames(Throwable error) {
        List<StackTraceElement> frames = new ArrayList<>();
        for (StackTraceElement frame : error.getStackTrace()) {
            if (isProgram(frame) && (frames.isEmpty() || !frames.getLast().equals(frame))) {
                frames.add(frame);
            }
        }
        Collections.reverse(frames);
        return frames;
    }

    private static boolean isProgram(StackTraceElement frame) {
        String name = frame.getClassName();
        return frame.getLineNumber() > 0
                && !name.startsWith("java.")
                && !name.startsWith("jdk.")
                && !name.startsWith("sun.")
                && !name.startsWith("dev.parallax.semantics.")
                && !name.startsWith("dev.parallax.lane.");
    }

    private static String line(StackTraceElement frame) {
        return "  File \"%s\", line %d, in %s\n"
                .formatted(frame.getFileName(), frame.getLineNumber(), function(written(frame)));
    }

    /** A body that was rewritten when the jar was built runs in a class named after its method. */
    private static String written(StackTraceElement frame) {
        String name = frame.getClassName();
        int mark = name.indexOf(WOVEN);
        return mark >= 0 && frame.getMethodName().equals("run")
                ? name.substring(mark + WOVEN.length())
                : frame.getMethodName();
    }

    /**
     * Returns the name of the method a lambda stands in, for the lambda: its body is a function's.
     */
    private static String function(String method) {
        if (!method.startsWith("lambda$")) {
            return method;
        }
        String name = method.substring("lambda$".length());
        int end = name.indexOf('$');
        return end > 0 ? name.substring(0, end) : name;
    }

    /** Lets an error go on in another Java thread's stack: that stack's frames follow its own. */
    public static void continueIn(Throwable error, StackTraceElement[] outer) {
        StackTraceElement[] inner = error.getStackTrace();
        StackTraceElement[] joined = Arrays.copyOf(inner, inner.length + outer.length);
        System.arraycopy(outer, 0, joined, inner.length, outer.length);
        error.setStackTrace(joined);
    }
}
