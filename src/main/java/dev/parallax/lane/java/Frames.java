package dev.parallax.lane.java;

import static dev.parallax.semantics.interpreter.WrittenLine.readText;
import static dev.parallax.semantics.interpreter.WrittenLine.writeText;

import dev.parallax.semantics.interpreter.InterpreterSettings;
import dev.parallax.semantics.interpreter.Outcome;

import org.jspecify.annotations.Nullable;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What host and worker say to each other. Each frame is one of these letters and its content. After
 * each order but {@link #DUMP}, the worker is busy until it has sent one {@link #DONE}, {@link
 * #FACTOR}, {@link #GIL} or {@link #FAILED}.
 */
final class Frames {
    /** To the worker: run a port. */
    static final byte RUN = 'r';

    /** To the worker: find the factor of work. */
    static final byte CALIBRATE = 'c';

    /** To the worker: look which GIL there is. */
    static final byte PROBE = 'p';

    /** To the worker, also while it is busy: dump all threads. */
    static final byte DUMP = 'd';

    /** From the worker: a line that the program wrote. */
    static final byte LINE = 'L';

    /** From the worker: a thread of the program begins or ends. */
    static final byte THREAD = 'S';

    /** From the worker: the port has ended. */
    static final byte DONE = 'O';

    /** From the worker: the factor of work. */
    static final byte FACTOR = 'F';

    /** From the worker: which GIL threads have to hold. */
    static final byte GIL = 'G';

    /** From the worker: where its threads stand. */
    static final byte THREADS = 'T';

    /** From the worker: the order could not be carried out, and why. */
    static final byte FAILED = 'E';

    private Frames() {}

    /**
     * An order.
     *
     * @param port the port's binary class name
     * @param children how many JVMs for its child processes are started ahead
     * @param settings what it runs under
     * @param stdin the bytes that the port reads, each as a char
     */
    record Order(String port, int children, InterpreterSettings settings, String stdin) {
        void writeTo(DataOutput out) throws IOException {
            writeText(out, port);
            out.writeInt(children);
            settings.writeTo(out);
            writeText(out, stdin);
        }

        static Order readFrom(DataInput in) throws IOException {
            return new Order(
                    readText(in), in.readInt(), InterpreterSettings.readFrom(in), readText(in));
        }
    }

    /**
     * The end of a run.
     *
     * @param outcome how the port ended
     * @param wallSeconds how long it took
     * @param cpuSeconds the processor time of the worker and the port's children; NaN if unknown
     * @param peakMemoryBytes the worker's largest memory; 0 if unknown
     * @param reusable whether nothing of the port is left in the worker
     */
    record Done(
            Outcome outcome,
            double wallSeconds,
            double cpuSeconds,
            long peakMemoryBytes,
            boolean reusable) {
        void writeTo(DataOutput out) throws IOException {
            String type = outcome.errorType();
            String file = outcome.file();
            out.writeInt(outcome.exitCode());
            writeText(out, type == null ? "" : type);
            writeText(out, outcome.message());
            writeText(out, file == null ? "" : file);
            out.writeInt(outcome.line());
            out.writeDouble(wallSeconds);
            out.writeDouble(cpuSeconds);
            out.writeLong(peakMemoryBytes);
            out.writeBoolean(reusable);
        }

        static Done readFrom(DataInput in) throws IOException {
            Outcome outcome =
                    new Outcome(
                            in.readInt(),
                            emptyToNull(readText(in)),
                            readText(in),
                            emptyToNull(readText(in)),
                            in.readInt());
            return new Done(
                    outcome, in.readDouble(), in.readDouble(), in.readLong(), in.readBoolean());
        }

        private static @Nullable String emptyToNull(String text) {
            return text.isEmpty() ? null : text;
        }
    }
}
