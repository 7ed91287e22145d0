package dev.parallax.semantics.contract;

import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.Outcome;
import dev.parallax.semantics.interpreter.PyThread;
import dev.parallax.semantics.interpreter.PyThread.Target;
import dev.parallax.semantics.interpreter.Recorder;
import dev.parallax.semantics.text.PyText;

import java.util.List;
import java.util.function.BooleanSupplier;

/** What the cases of threads, locks and queues need: a main program and threads in it. */
final class ThreadingRun {
    private static final double A_MOMENT = 0.001;

    private final Recorder recorder = Recorder.make();

    Interpreter py() {
        return recorder.py();
    }

    void main(Target body) {
        Outcome outcome = recorder.run(py -> body.run());
        if (outcome.exitCode() != 0) {
            throw new IllegalStateException(String.join("\n", recorder.stderr()));
        }
    }

    /** Returns what was written to standard error so far. */
    List<String> stderr() {
        return recorder.stderr();
    }

    PyThread started(Target body) throws InterruptedException {
        PyThread thread = new PyThread(py(), body);
        thread.start();
        return thread;
    }

    void thread(Target body) throws InterruptedException {
        started(body).join();
    }

    /**
     * Lets the others run until it is so; the clock is virtual, so this takes no time by itself.
     */
    void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            py().sleep(A_MOMENT);
        }
    }

    /** Leaves out in which order they came. */
    static List<Integer> sorted(List<Integer> numbers) {
        return numbers.stream().sorted().toList();
    }

    /** A repr without what differs from run to run. */
    static String bare(Object value) {
        return PyText.repr(value)
                .replaceAll(" at 0x[0-9a-f]+", "")
                .replaceAll("(owner=|started |daemon |stopped )[1-9]\\d*", "$1N");
    }
}
