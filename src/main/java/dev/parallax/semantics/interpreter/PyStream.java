package dev.parallax.semantics.interpreter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A text stream, {@code sys.stdout} or {@code sys.stderr}: takes text from any thread, passes whole
 * lines on. What one call of {@link #write} writes stays together. A line belongs to the thread
 * that ended it.
 *
 * <pre>{@code
 * Interpreter py = Interpreter.standard();
 * py.print("a whole line"); // a whole line
 * py.stderr().write("half a line");
 * py.stderr().finish();
 * }</pre>
 */
public final class PyStream {
    /** Longest line that is waited for, in UTF-16 units; what is longer is passed on in parts. */
    private static final int MAX_PENDING = 1 << 20;

    private final Function<String, WrittenLine> attribute;
    private final WrittenLine.Sink sink;
    private final StringBuilder pending = new StringBuilder();

    PyStream(Function<String, WrittenLine> attribute, WrittenLine.Sink sink) {
        this.attribute = attribute;
        this.sink = sink;
    }

    /** {@code stream.write(text)}. */
    public void write(String text) {
        synchronized (pending) {
            pending.append(text);
            for (String line : takeWholeLines()) {
                sink.accept(attribute.apply(line));
            }
        }
    }

    private List<String> takeWholeLines() {
        List<String> lines = new ArrayList<>(1);
        int start = 0;
        int end;
        while ((end = pending.indexOf("\n", start)) >= 0) {
            lines.add(pending.substring(start, end));
            start = end + 1;
        }
        pending.delete(0, start);
        if (pending.length() > MAX_PENDING) {
            lines.add(pending.toString());
            pending.setLength(0);
        }
        return lines;
    }

    /** Takes the start of a line that was not ended yet, {@code ""} if there is none. */
    public String takeUnfinished() {
        synchronized (pending) {
            String text = pending.toString();
            pending.setLength(0);
            return text;
        }
    }

    /** Passes on a last line that was never ended. */
    public void finish() {
        synchronized (pending) {
            if (!pending.isEmpty()) {
                write("\n");
            }
        }
    }
}
