package dev.parallax.semantics.interpreter;

import dev.parallax.semantics.errors.EOFError;
import dev.parallax.semantics.errors.OSError;
import dev.parallax.semantics.gil.Activity;
import dev.parallax.semantics.gil.Gil;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A text stream that is read, {@code sys.stdin}: UTF-8 with {@code surrogateescape}; a line ends
 * with {@code \n} alone, as in CPython on Linux and macOS, so that a {@code \r} before it is the
 * line's own. Whoever reads waits without the GIL. Any thread may use it.
 *
 * <p>Differs from CPython: what is left of {@code System.in} is what no line read so far needed,
 * where Python's text layer reads ahead.
 *
 * <pre>{@code
 * var given = new java.io.ByteArrayInputStream("pen\nink\n".getBytes());
 * Interpreter py =
 *         new Interpreter(InterpreterSettings.defaults(), new RealClock(), line -> {}, given);
 * System.out.println(py.input("")); // pen
 * System.out.println(PyText.repr(py.stdin().read())); // 'ink\n'
 * System.out.println(py.stdin().readline().isEmpty()); // true
 * }</pre>
 */
public final class PyInput implements Iterable<String> {
    private final InputStream bytes;
    private final Gil gil;
    private final Object reading = new Object();

    PyInput(InputStream bytes, Gil gil) {
        this.bytes = bytes;
        this.gil = gil;
    }

    /**
     * {@code stream.readline()}.
     *
     * @return the next line and the {@code "\n"} that ended it, {@code ""} at the end
     * @throws OSError if the system can't read
     */
    public String readline() {
        return waiting(this::line);
    }

    /**
     * {@code stream.read()}.
     *
     * @return all that is left
     * @throws OSError if the system can't read
     */
    public String read() {
        return String.join("", readlines());
    }

    /**
     * {@code stream.readlines()}.
     *
     * @return all lines that are left, each with its end
     * @throws OSError if the system can't read
     */
    public List<String> readlines() {
        return waiting(
                () -> {
                    List<String> lines = new ArrayList<>();
                    for (String line = line(); !line.isEmpty(); line = line()) {
                        lines.add(line);
                    }
                    return lines;
                });
    }

    /** {@code for line in stream}: each line with its end; what is left, once. */
    @Override
    public Iterator<String> iterator() {
        return new Lines();
    }

    /** What {@code input()} returns. */
    String lineAlone() {
        String line = readline();
        if (line.isEmpty()) {
            throw new EOFError("EOF when reading a line");
        }
        return line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    /** The monitor is entered without the GIL: two readers must not wait for each other's lock. */
    private <T> T waiting(Reading<T> call) {
        try {
            return gil.blocking(
                    Activity.IO,
                    () -> {
                        synchronized (reading) {
                            return call.read();
                        }
                    });
        } catch (IOException e) {
            throw new OSError(5, "Input/output error: " + e.getMessage());
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int b = bytes.read();
        while (b >= 0 && b != '\n') {
            line.write(b);
            b = bytes.read();
        }
        String text = Utf8Escaped.decode(line.toByteArray());
        return b < 0 ? text : text + "\n";
    }

    private final class Lines implements Iterator<String> {
        private @Nullable String next;

        @Override
        public boolean hasNext() {
            if (next == null) {
                next = readline();
            }
            return !next.isEmpty();
        }

        @Override
        public String next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            String line = next;
            next = null;
            return line;
        }
    }
}
