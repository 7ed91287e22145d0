package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.gil.Gil;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.InterpreterSettings;
import dev.parallax.semantics.interpreter.PyFunction;
import dev.parallax.semantics.interpreter.WrittenLine;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The parent's end of a child process: a JVM that runs {@link ChildMain}, told what to do over its
 * standard input. It ends when its parent does.
 */
final class ChildProcess {
    /** What a process that a signal killed reports in Java: the signal's number more than this. */
    private static final int SIGNALLED = 128;

    /** A pipe takes this much at once from whoever writes to a child that reads nothing yet. */
    private static final int AT_ONCE = 1 << 14;

    private final Interpreter py;
    private final Process process;
    private final Spawning given = new Spawning();
    private final KnownFunctions known = new KnownFunctions();
    private final DataOutputStream toChild;
    private final ChildListener listener;

    /** Is told of a child, on a thread of the child's own that stands for a Python thread. */
    interface Watcher {
        /** The oldest call that has had no answer has one. */
        default void answered(Answer answer) {}

        /** It has ended. */
        default void ended() {}
    }

    private ChildProcess(Interpreter py, Process process, Watcher watcher) {
        this.py = py;
        this.process = process;
        toChild = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        listener = new ChildListener(py, process, watcher, given::takeBack);
    }

    /** Starts one and returns without waiting for it to be ready. */
    static ChildProcess start(
            Interpreter py, String name, Identity identity, Role role, Watcher watcher)
            throws IOException {
        Process process = PreparedChildren.take(py, identity.method());
        ChildProcess child = new ChildProcess(py, process, watcher);
        InterpreterSettings settings = py.settings().forChild(name, py.getpid());
        child.write(
                out -> {
                    settings.writeTo(out);
                    identity.writeTo(out);
                    WrittenLine.writeText(out, role.name());
                });
        child.listener.start();
        return child;
    }

    /**
     * Sends a call; its answer goes to the watcher.
     *
     * @throws dev.parallax.semantics.errors.TypeError if its function or argument can't travel
     */
    void send(PyFunction.Call call) {
        sendPacked(Messages.CALL, call);
    }

    /** Sends the call that comes with the process, so that it may hand over what is shared. */
    void sendFirst(byte kind, PyFunction.Call call) {
        given.packing(
                () -> {
                    sendPacked(kind, call);
                    return true;
                });
    }

    private void sendPacked(byte kind, PyFunction.Call call) {
        PackedCall packed = pack(call);
        Messages.Content message =
                out -> {
                    out.writeByte(kind);
                    packed.writeTo(out);
                };
        if (packed.length() > AT_ONCE && py.holdsGil()) {
            withoutGil(() -> write(message));
        } else {
            write(message);
        }
    }

    private synchronized PackedCall pack(PyFunction.Call call) {
        PackedCall packed = PackedCall.of(call, known);
        known.sent(PackedCall.inner(call), packed.function());
        return packed;
    }

    private void withoutGil(Runnable body) {
        Gil gil = py.gil();
        gil.drop(false);
        try {
            body.run();
        } finally {
            gil.take();
        }
    }

    /** Tells it to end after what it was told so far. */
    void sendEnd() {
        write(out -> out.writeByte(Messages.END));
    }

    private synchronized void write(Messages.Content content) {
        try {
            content.writeTo(toChild);
            toChild.flush();
        } catch (IOException e) {
            // It is dead; whoever listens to it finds out and says so.
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** {@code terminate()}: SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** {@code kill()}: SIGKILL. */
    void kill() {
        process.destroyForcibly();
    }

    /** Waits for its end and until all it wrote is taken; says whether it has ended. */
    boolean waitFor(double seconds) throws InterruptedException {
        if (!process.waitFor(Timeouts.nanos(seconds), TimeUnit.NANOSECONDS)) {
            return false;
        }
        // What it wrote is in the pipe: this ends soon, whatever the limit was.
        listener.join();
        return true;
    }

    /** Does something when it has ended; at once if it has. */
    CompletableFuture<Void> onExit(Runnable then) {
        return process.onExit().thenRun(then);
    }

    /** Returns the status it gave, or minus the signal that ended it. Only for one that has. */
    int exitcode() {
        Integer own = listener.said();
        int status = process.exitValue();
        return own != null ? own : status > SIGNALLED ? SIGNALLED - status : status;
    }
}
