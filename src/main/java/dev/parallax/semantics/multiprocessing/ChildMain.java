package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.SystemExit;
import dev.parallax.semantics.errors.Traceback;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.InterpreterSettings;
import dev.parallax.semantics.interpreter.MainProgram;
import dev.parallax.semantics.interpreter.Outcome;
import dev.parallax.semantics.interpreter.PyFunction;
import dev.parallax.semantics.interpreter.RawOutput;
import dev.parallax.semantics.interpreter.RealClock;
import dev.parallax.semantics.interpreter.WrittenLine;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The main class of a child process: reads calls from standard input, makes them on its main
 * thread, and writes lines and replies to standard output. {@code multiprocessing.spawn} is
 * Python's.
 */
public final class ChildMain {
    private final DataInputStream in =
            new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
    private final DataOutputStream out =
            new DataOutputStream(
                    new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    // An empty entry tells the main thread to end.
    private final BlockingQueue<Optional<PyFunction.Call>> inbox = new LinkedBlockingQueue<>();

    /** The argument of a child that is started before it is wanted. */
    static final String AHEAD = "ahead";

    /** How long the parent may take to hang up. */
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private volatile boolean leaving;

    private ChildMain() {}

    /**
     * Runs a child process.
     *
     * @param args {@link #AHEAD} or nothing
     * @throws IOException if the parent is gone before it said what to do
     */
    public static void main(String[] args) throws IOException {
        ChildMain child = new ChildMain();
        if (args.length > 0 && args[0].equals(AHEAD)) {
            child.rehearse();
        }
        int status = child.run();
        // Nothing is left to flush, and the parent waits: no shutdown in good order.
        Runtime.getRuntime().halt(status);
    }

    /** Loads the classes that every child needs, then says that it is ready. */
    private void rehearse() throws IOException {
        InterpreterSettings settings = InterpreterSettings.defaults();
        Interpreter trial = new Interpreter(settings, new RealClock(), line -> {});
        MainProgram.runMain(trial, Rehearsal::run);
        out.writeByte(Messages.READY);
        out.flush();
    }

    private int run() throws IOException {
        InterpreterSettings settings = InterpreterSettings.readFrom(in);
        Identity identity = Identity.readFrom(in);
        Role role = Role.valueOf(WrittenLine.readText(in));
        Interpreter py = new Interpreter(settings, new RealClock(), this::sendLine);
        ProcessState.of(py).become(identity);
        Thread listener =
                Thread.ofPlatform().daemon().name("from the parent").start(() -> listen(py));
        RawOutput.redirectTo(py);
        Outcome outcome =
                MainProgram.runMain(py, role == Role.POOL_WORKER ? this::serve : this::callOnce);
        leaving = true;
        sendGoodbye(py, outcome.exitCode());
        awaitFarewell(listener);
        return outcome.exitCode();
    }

    /** A JVM that halts while a thread of its reads a pipe hesitates for a third of a second. */
    private static void awaitFarewell(Thread listener) {
        try {
            listener.join(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen(Interpreter py) {
        try {
            while (true) {
                inbox.add(take(py, in.readByte()));
            }
        } catch (IOException | ClassNotFoundException e) {
            if (!leaving) {
                // The parent is gone, or talks nonsense: nobody waits for this process any more.
                Runtime.getRuntime().halt(1);
            }
        }
    }

    private Optional<PyFunction.Call> take(Interpreter py, byte kind)
            throws IOException, ClassNotFoundException {
        return switch (kind) {
            case Messages.CALL -> Optional.of(Messages.readCall(py, in));
            case Messages.FIRST -> {
                PyFunction.Call call = Messages.readCall(py, in);
                Initializer first = new Initializer(call.function());
                yield Optional.of(new PyFunction.Call(first, call.argument()));
            }
            default -> Optional.empty();
        };
    }

    private Optional<PyFunction.Call> next(Interpreter py) throws InterruptedException {
        return py.gil().blocking(inbox::take);
    }

    private void serve(Interpreter py) throws InterruptedException {
        Optional<PyFunction.Call> call = next(py);
        while (call.isPresent()) {
            answer(py, call.get());
            call = next(py);
        }
    }

    private void answer(Interpreter py, PyFunction.Call call) {
        if (call.function() instanceof Initializer first) {
            first.run(py, call.argument());
            return;
        }
        Messages.Content value;
        try {
            value = Messages.value(call.run(py));
        } catch (Throwable e) {
            send(Messages.RAISED, Messages.raised(e));
            return;
        }
        send(Messages.VALUE, value);
    }

    private void callOnce(Interpreter py) throws Exception {
        PyFunction.Call call = next(py).orElseThrow();
        try {
            call.run(py);
        } catch (SystemExit e) {
            throw e;
        } catch (Throwable e) {
            py.stderr().write("Process " + py.processName() + ":\n" + Traceback.format(e));
            throw new SystemExit(1);
        }
    }

    private void sendLine(WrittenLine line) {
        send(Messages.LINE, line::writeTo);
    }

    private void sendGoodbye(Interpreter py, int status) {
        Duration own = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        double seconds = own.toNanos() / 1e9 + py.children().cpuSeconds();
        send(
                Messages.GOODBYE,
                to -> {
                    to.writeDouble(seconds);
                    to.writeInt(status);
                });
    }

    private synchronized void send(byte kind, Messages.Content content) {
        try {
            out.writeByte(kind);
            content.writeTo(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the parent process does not listen any more", e);
        }
    }
}
