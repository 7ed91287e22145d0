package dev.parallax.semantics.interpreter;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A line that a Python process wrote, and who wrote it.
 *
 * <pre>{@code
 * List<String> lines = new ArrayList<>();
 * Interpreter py =
 *         new Interpreter(
 *                 InterpreterSettings.defaults(), new RealClock(), line -> lines.add(line.text()));
 * MainProgram.runMain(py, me -> me.print("a", 1));
 * System.out.println(lines); // [a 1]
 * }</pre>
 *
 * @param stream where to
 * @param pid the writing process's id
 * @param process its {@code multiprocessing.current_process().name}
 * @param thread the writing thread's {@code threading.current_thread().name}
 * @param text the line without its end
 */
public record WrittenLine(Stream stream, long pid, String process, String thread, String text) {

    /** A standard stream. */
    public enum Stream {
        /** {@code sys.stdout}. */
        STDOUT,
        /** {@code sys.stderr}. */
        STDERR
    }

    /** Takes a process's lines, from any of its threads. */
    @FunctionalInterface
    public interface Sink {
        /** Takes one line. */
        void accept(WrittenLine line);

        /** Is told that a thread begins or ends, on that thread; does nothing by default. */
        default void thread(ThreadChange change) {}
    }

    /** Writes it so that {@link #readFrom} can read it in another process. */
    public void writeTo(DataOutput out) throws IOException {
        out.writeBoolean(stream == Stream.STDERR);
        out.writeLong(pid);
        writeText(out, process);
        writeText(out, thread);
        writeText(out, text);
    }

    /** Reads one. */
    public static WrittenLine readFrom(DataInput in) throws IOException {
        Stream stream = in.readBoolean() ? Stream.STDERR : Stream.STDOUT;
        return new WrittenLine(stream, in.readLong(), readText(in), readText(in), readText(in));
    }

    /** Writes a text of any length. */
    public static void writeText(DataOutput out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Reads a text of any length. */
    public static String readText(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
