package dev.parallax.semantics.interpreter;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A thread of a Python process begins or ends, for whoever draws them. Python has nothing like it.
 *
 * <pre>{@code
 * List<String> seen = new ArrayList<>();
 * WrittenLine.Sink sink =
 *         new WrittenLine.Sink() {
 *             public void accept(WrittenLine line) {}
 *             public void thread(ThreadChange change) {
 *                 seen.add(change.thread() + (change.begins() ? " begins" : " ends"));
 *             }
 *         };
 * Interpreter py = new Interpreter(InterpreterSettings.defaults(), new RealClock(), sink);
 * MainProgram.runMain(py, me -> me.threads().start("worker", true, () -> {}).join());
 * System.out.println(seen.getFirst() + ", " + seen.getLast()); // MainThread begins, MainThread ends
 * }</pre>
 *
 * @param pid its process's id
 * @param process its {@code multiprocessing.current_process().name}
 * @param thread its name when it began
 * @param begins whether it begins
 */
public record ThreadChange(long pid, String process, String thread, boolean begins) {

    /** Writes it so that {@link #readFrom} can read it in another process. */
    public void writeTo(DataOutput out) throws IOException {
        out.writeLong(pid);
        WrittenLine.writeText(out, process);
        WrittenLine.writeText(out, thread);
        out.writeBoolean(begins);
    }

    /** Reads one. */
    public static ThreadChange readFrom(DataInput in) throws IOException {
        return new ThreadChange(
                in.readLong(),
                WrittenLine.readText(in),
                WrittenLine.readText(in),
                in.readBoolean());
    }
}
