package dev.parallax.lane.graalpy;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Cuts bytes into lines of text; bytes that are not UTF-8 become U+FFFD. Memory is bounded: a line
 * is cut after {@link #LONGEST} bytes. Any thread may write.
 */
final class RawOutput extends OutputStream {
    /** Longest line, in bytes. */
    static final int LONGEST = 1 << 20;

    private final Consumer<String> lines;
    private final ByteArrayOutputStream rest = new ByteArrayOutputStream();

    RawOutput(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == '\n') {
                take();
            } else {
                rest.write(bytes[i]);
                if (rest.size() >= LONGEST) {
                    take();
                }
            }
        }
    }

    /** Writes text as UTF-8. */
    void write(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(bytes, 0, bytes.length);
    }

    /** Gives away what has no line end yet. */
    synchronized void finish() {
        if (rest.size() > 0) {
            take();
        }
    }

    private void take() {
        lines.accept(rest.toString(StandardCharsets.UTF_8));
        rest.reset();
    }
}
