package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.InterpreterSettings;
import dev.parallax.semantics.interpreter.MainProgram;
import dev.parallax.semantics.interpreter.Outcome;
import dev.parallax.semantics.interpreter.RawOutput;
import dev.parallax.semantics.interpreter.RealClock;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The main class of a child process: is told over standard input who it is, makes the calls it gets
 * there on its main thread, and writes lines and answers to standard output. {@code
 * multiprocessing.spawn} is Python's.
 *
 * <pre>{@code
 * List<String> command = JvmCommand.of(ChildMain.class.getName(), List.of());
 * System.out.println(command.getLast()); // dev.parallax.semantics.multiprocessing.ChildMain
 * }</pre>
 */
public final class ChildMain {
    /** The argument of a child that is started before it is wanted. */
    static final String AHEAD = "ahead";

    private ChildMain() {}

    /**
     * Runs a child process.
     *
     * @param args {@link #AHEAD} or nothing
     */
    public static void main(String[] args) {
        ChildChannel channel = new ChildChannel();
        int status;
        try {
            if (args.length > 0 && args[0].equals(AHEAD)) {
                rehearse();
                channel.sendReady();
            }
            status = run(channel, channel.readBirth());
        } catch (IOException | UncheckedIOException e) {
            status = 1; // the parent has ended: nobody is left to be told
        }
        // Nothing is left to flush, and the parent waits: no shutdown in good order.
        Runtime.getRuntime().halt(status);
    }

    /** Loads the classes that every child needs. */
    private static void rehearse() {
        InterpreterSettings settings = InterpreterSettings.defaults();
        Interpreter trial = new Interpreter(settings, new RealClock(), line -> {});
        MainProgram.runMain(trial, Rehearsal::run);
    }

    private static int run(ChildChannel channel, ChildChannel.Birth birth) {
        ParentWatch.start(birth.settings().parentPid());
        Interpreter py = new Interpreter(birth.settings(), new RealClock(), channel);
        ProcessState.of(py).become(birth.identity());
        RawOutput.redirectTo(py);
        Worker worker = new Worker(channel, birth.role());
        Outcome outcome = MainProgram.runMain(py, worker::run);
        channel.sendGoodbye(py, outcome.exitCode());
        return outcome.exitCode();
    }
}
