package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.InterpreterSettings;
import dev.parallax.semantics.interpreter.PyFunction;
import dev.parallax.semantics.interpreter.WrittenLine;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The parent's end of a child process: a JVM that runs {@link ChildMain}, told what to do over its
 * standard input. It ends when that is closed, so it can't outlive its parent.
 */
final class ChildProcess {
    private final Interpreter py;
    private final Process process;
    private final DataOutputStream toChild;
    private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();
    private final Runnable onDeath;
    private final Thread listener;

    private ChildProcess(Interpreter py, Process process, Runnable onDeath) {
        this.py = py;
        this.process = process;
        this.onDeath = onDeath;
        listener = Thread.ofPlatform().daemon().name("from child").unstarted(this::listen);
        toChild = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    }

    /**
     * Starts one and returns without waiting for it to be ready.
     *
     * @param onDeath is called once, on a thread of its own, if it dies without being told to end
     */
    static ChildProcess start(Interpreter py, String name, Role role, Runnable onDeath)
            throws IOException {
        ChildProcess child = new ChildProcess(py, PreparedChildren.take(py), onDeath);
        child.listener.start();
        child.greet(py.settings().forChild(name, py.getpid()), role);
        return child;
    }

    private void greet(InterpreterSettings settings, Role role) {
        write(
                out -> {
                    settings.writeTo(out);
                    out.writeBoolean(role == Role.POOL_WORKER);
                });
    }

    /**
     * Sends a call; its reply comes from {@link #reply}.
     *
     * @throws dev.parallax.semantics.errors.TypeError if its function or argument can't travel
     */
    void send(PyFunction.Call call) {
        Messages.Content content = Messages.call(call);
        write(
                out -> {
                    out.writeByte(Messages.CALL);
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

    /** Waits for the reply to the oldest call that has had none. */
    Reply reply() throws InterruptedException {
        return replies.take();
    }

    private void listen() {
        boolean goodbye = false;
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            while (!goodbye) {
                goodbye = take(in);
            }
        } catch (IOException | ClassNotFoundException e) {
            // The pipe is closed in the middle: the child is dead.
        }
        if (!goodbye) {
            py.children().add(Double.NaN);
            replies.add(new Reply.Dead());
            onDeath.run();
        }
    }

    /** Takes one frame; says whether it was the last. */
    private boolean take(DataInputStream in) throws IOException, ClassNotFoundException {
        switch (in.readByte()) {
            case Messages.LINE -> py.sink().accept(WrittenLine.readFrom(in));
            case Messages.VALUE -> replies.add(Messages.readValue(in));
            case Messages.RAISED -> replies.add(Messages.readRaised(in));
            case Messages.GOODBYE -> {
                py.children().add(in.readDouble());
                return true;
            }
            default -> throw new IOException("a child process sent something unknown");
        }
        return false;
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

    /** Waits for its end and until all it wrote is taken; returns its status. */
    int waitFor() throws InterruptedException {
        listener.join();
        return process.waitFor();
    }
}
