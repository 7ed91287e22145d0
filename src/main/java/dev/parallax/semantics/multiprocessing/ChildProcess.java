package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.identity.PythonThread;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.InterpreterSettings;
import dev.parallax.semantics.interpreter.PyFunction;
import dev.parallax.semantics.interpreter.WrittenLine;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * The parent's end of a child process: a JVM that runs {@link ChildMain}, told what to do over its
 * standard input. It ends when that is closed, so it can't outlive its parent.
 */
final class ChildProcess {
    /** What a process that a signal killed reports in Java: the signal's number more than this. */
    private static final int SIGNALLED = 128;

    private final Interpreter py;
    private final Process process;
    private final Watcher watcher;
    private final Spawning given = new Spawning();
    private final DataOutputStream toChild;
    private final Thread listener;
    private volatile @Nullable Integer said;

    /** Is told of a child, on a thread of the child's own that stands for a Python thread. */
    interface Watcher {
        /** The oldest call that has had no reply has one. */
        default void replied(Reply reply) {}

        /** It has ended. */
        default void ended() {}
    }

    private ChildProcess(Interpreter py, Process process, Watcher watcher) {
        this.py = py;
        this.process = process;
        this.watcher = watcher;
        listener = Thread.ofPlatform().daemon().name("from child").unstarted(this::listen);
        toChild = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
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
     * Sends a call; its reply goes to the watcher.
     *
     * @throws dev.parallax.semantics.errors.TypeError if its function or argument can't travel
     */
    void send(PyFunction.Call call) {
        sendPacked(Messages.CALL, Messages.call(call));
    }

    /** Sends the call that comes with the process, so that it may hand over what is shared. */
    void sendFirst(byte kind, PyFunction.Call call) {
        sendPacked(kind, given.packing(() -> Messages.call(call)));
    }

    private void sendPacked(byte kind, Messages.Content content) {
        write(
                out -> {
                    out.writeByte(kind);
                    content.writeTo(out);
                });
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

    private void listen() {
        PythonThread.bind(new PythonThread("from child", ProcessState.of(py).helper(), true));
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            while (said == null) {
                take(in);
            }
        } catch (IOException | ClassNotFoundException e) {
            // The pipe is closed in the middle: the child is dead.
        }
        if (said == null) {
            py.children().add(Double.NaN);
        }
        given.takeBack();
        awaitEnd();
        watcher.ended();
    }

    /** It closed its pipe, so this is a matter of moments; nobody interrupts this thread. */
    private void awaitEnd() {
        process.onExit().join();
    }

    private void take(DataInputStream in) throws IOException, ClassNotFoundException {
        switch (in.readByte()) {
            case Messages.READY -> {} // it was not awaited
            case Messages.LINE -> py.sink().accept(WrittenLine.readFrom(in));
            case Messages.VALUE -> watcher.replied(Messages.readValue(py, in));
            case Messages.RAISED -> watcher.replied(Messages.readRaised(py, in));
            case Messages.GOODBYE -> {
                py.children().add(in.readDouble());
                said = in.readInt();
                hangUp();
            }
            default -> throw new IOException("a child process sent something unknown");
        }
    }

    private synchronized void hangUp() throws IOException {
        toChild.close();
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

    void waitFor() throws InterruptedException {
        process.waitFor();
        if (!Thread.currentThread().equals(listener)) {
            listener.join();
        }
    }

    /** Returns the status it gave, or minus the signal that ended it. Only for one that has. */
    int exitcode() {
        Integer own = said;
        int status = process.exitValue();
        return own != null ? own : status > SIGNALLED ? SIGNALLED - status : status;
    }
}
