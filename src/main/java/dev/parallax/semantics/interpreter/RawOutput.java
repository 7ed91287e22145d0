package dev.parallax.semantics.interpreter;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Bytes that Java code writes past the interpreter, to {@code System.out}: taken as its lines.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(), py -> py.print("prints as Python does")); // prints as Python does
 * }</pre>
 */
public final class RawOutput extends OutputStream {
    private final PyStream stream;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    private RawOutput(PyStream stream) {
        this.stream = stream;
    }

    /** Makes {@code System.out} and {@code System.err} write to the interpreter's streams. */
    public static void redirectTo(Interpreter py) {
        System.setOut(printStream(py.stdout()));
        System.setErr(printStream(py.stderr()));
    }

    private static PrintStream printStream(PyStream stream) {
        return new PrintStream(new RawOutput(stream), true, StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void write(int b) {
        line.write(b);
        if (b == '\n') {
            pass();
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        int start = offset;
        for (int at = offset; at < offset + length; at++) {
            if (bytes[at] == '\n') {
                line.write(bytes, start, at + 1 - start);
                pass();
                start = at + 1;
            }
        }
        line.write(bytes, start, offset + length - start);
    }

    private void pass() {
        stream.write(line.toString(StandardCharsets.UTF_8));
        line.reset();
    }
}
