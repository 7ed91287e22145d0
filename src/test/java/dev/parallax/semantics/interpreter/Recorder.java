package dev.parallax.semantics.interpreter;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An interpreter on a virtual clock, and what it writes. */
public final class Recorder {
    private final List<WrittenLine> lines = new CopyOnWriteArrayList<>();
    private final VirtualClock clock = new VirtualClock();
    private final Interpreter py;

    private Recorder(InterpreterSettings settings) {
        py = new Interpreter(settings, clock, lines::add);
    }

    /** Makes one with the GIL on and everything at its default. */
    public static Recorder make() {
        return new Recorder(InterpreterSettings.defaults());
    }

    /** Makes one without a GIL. */
    public static Recorder withoutGil() {
        return new Recorder(InterpreterSettings.defaults().withGil(false));
    }

    /** Returns the interpreter. */
    public Interpreter py() {
        return py;
    }

    /** Runs a main program. */
    public Outcome run(MainProgram program) {
        return MainProgram.runMain(py, program);
    }

    /** Returns the seconds that passed on the clock. */
    public double seconds() {
        return clock.monotonicNanos() / 1e9;
    }

    /** Returns the texts written to standard output. */
    public List<String> stdout() {
        return texts(WrittenLine.Stream.STDOUT);
    }

    /** Returns the texts written to standard error. */
    public List<String> stderr() {
        return texts(WrittenLine.Stream.STDERR);
    }

    /** Returns all lines. */
    public List<WrittenLine> lines() {
        return lines;
    }

    private List<String> texts(WrittenLine.Stream stream) {
        return lines.stream()
                .filter(line -> line.stream() == stream)
                .map(WrittenLine::text)
                .toList();
    }
}
