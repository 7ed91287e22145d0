package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.PyBaseException;
import dev.parallax.semantics.errors.SystemExit;
import dev.parallax.semantics.errors.Traceback;
import dev.parallax.semantics.interpreter.Interpreter;
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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The main class of a child process: reads calls from standard input, makes them on its main
 * thread, and writes lines and replies to standard output as frames.
 */
public final class ChildMain {
    static final byte LINE = 'L';
    static final byte REPLY = 'R';
    static final byte GOODBYE = 'G';

    private final DataOutputStream out =
            new DataOutputStream(
                    new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    private final BlockingQueue<Object> inbox = new LinkedBlockingQueue<>();

    private ChildMain() {}

    /** Runs a child process. */
    public static void main(String[] args) throws InterruptedException {
        System.exit(new ChildMain().run());
    }

    private int run() throws InterruptedException {
        Thread.ofPlatform().daemon().name("from the parent").start(this::listen);
        if (!(inbox.take() instanceof Start start)) {
            return 1;
        }
        Interpreter py = new Interpreter(start.settings(), new RealClock(), this::sendLine);
        RawOutput.redirectTo(py);
        Outcome outcome =
                MainProgram.runMain(
                        py, start.role() == Start.Role.POOL_WORKER ? this::serve : this::callOnce);
        sendGoodbye(py);
        return outcome.exitCode();
    }

    private void listen() {
        try (DataInputStream in =
                new DataInputStream(
                        new BufferedInputStream(new FileInputStream(FileDescriptor.in)))) {
            while (true) {
                Object message = Messages.read(in);
                if (message != null) {
                    inbox.add(message);
                }
            }
        } catch (IOException | ClassNotFoundException e) {
            // The parent is gone, or talks nonsense: nobody waits for this process any more.
            Runtime.getRuntime().halt(1);
        }
    }

    private Object next(Interpreter py) throws InterruptedException {
        return py.gil().blocking(inbox::take);
    }

    private void serve(Interpreter py) throws InterruptedException {
        while (next(py) instanceof PyFunction.Call call) {
            Reply reply;
            try {
                reply = new Reply.Value(call.run(py));
            } catch (Throwable e) {
                reply = Reply.Raised.of(e);
            }
            send(packed(reply));
        }
    }

    private static byte[] packed(Reply reply) {
        try {
            return Messages.pack(reply);
        } catch (PyBaseException e) {
            // The error itself can't travel, or the value can't: then that is the error.
            return Messages.pack(
                    reply instanceof Reply.Raised raised
                            ? Reply.Raised.named(raised.error())
                            : Reply.Raised.of(e));
        }
    }

    private void callOnce(Interpreter py) throws Exception {
        if (next(py) instanceof PyFunction.Call call) {
            try {
                call.run(py);
            } catch (SystemExit e) {
                throw e;
            } catch (Throwable e) {
                py.stderr().write("Process " + py.processName() + ":\n" + Traceback.format(e));
                throw new SystemExit(1);
            }
        }
    }

    private synchronized void sendLine(WrittenLine line) {
        frame(LINE, () -> line.writeTo(out));
    }

    private synchronized void send(byte[] reply) {
        frame(REPLY, () -> Messages.write(out, reply));
    }

    private synchronized void sendGoodbye(Interpreter py) {
        Duration own = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        double seconds = own.toNanos() / 1e9 + py.children().cpuSeconds();
        frame(GOODBYE, () -> out.writeDouble(seconds));
    }

    private interface Content {
        void write() throws IOException;
    }

    private void frame(byte kind, Content content) {
        try {
            out.writeByte(kind);
            content.write();
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the parent process does not listen any more", e);
        }
    }
}
