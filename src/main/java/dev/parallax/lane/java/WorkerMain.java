package dev.parallax.lane.java;

import dev.parallax.lane.java.Frames.Order;
import dev.parallax.semantics.interpreter.ThreadChange;
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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The main class of the worker JVM: takes orders from standard input, carries them out one after
 * the other on its main thread, and answers in frames on standard output. It ends with its host.
 */
public final class WorkerMain implements WrittenLine.Sink {
    private final DataOutputStream out =
            new DataOutputStream(
                    new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    private final BlockingQueue<Runnable> orders = new LinkedBlockingQueue<>();

    private WorkerMain() {}

    /** Runs a worker until its host closes its standard input. */
    public static void main(String[] args) throws InterruptedException {
        new WorkerMain().work();
    }

    private void work() throws InterruptedException {
        Thread.ofPlatform().daemon().name("from the host").start(this::listen);
        while (true) {
            orders.take().run();
        }
    }

    private void listen() {
        try (DataInputStream in =
                new DataInputStream(
                        new BufferedInputStream(new FileInputStream(FileDescriptor.in)))) {
            while (true) {
                take(in);
            }
        } catch (IOException e) {
            // The host is gone, and with it whoever would want a result.
            Runtime.getRuntime().halt(1);
        }
    }

    private void take(DataInputStream in) throws IOException {
        byte kind = in.readByte();
        if (kind == Frames.DUMP) {
            String dump = ThreadDump.ofAllThreads();
            send(Frames.THREADS, () -> WrittenLine.writeText(out, dump));
            return;
        }
        Order order = Order.readFrom(in);
        PortRun run = new PortRun(order, this);
        switch (kind) {
            case Frames.RUN -> orders.add(() -> answerRun(run));
            case Frames.CALIBRATE -> orders.add(() -> answerCalibrate(run));
            case Frames.PROBE -> {
                String gil = run.probeGil();
                send(Frames.GIL, () -> WrittenLine.writeText(out, gil));
            }
            default -> throw new IOException("the host sent something unknown");
        }
    }

    private void answerRun(PortRun run) {
        try {
            Frames.Done done = run.run();
            send(Frames.DONE, () -> done.writeTo(out));
        } catch (ReflectiveOperationException | IOException | LinkageError e) {
            sendFailure(run, e);
        }
    }

    private void answerCalibrate(PortRun run) {
        try {
            long factor = run.calibrate();
            send(Frames.FACTOR, () -> out.writeLong(factor));
        } catch (ReflectiveOperationException | IOException | LinkageError e) {
            sendFailure(run, e);
        }
    }

    private void sendFailure(PortRun run, Throwable error) {
        String text = PortFault.of(run.port(), error);
        send(Frames.FAILED, () -> WrittenLine.writeText(out, text));
    }

    @Override
    public void accept(WrittenLine line) {
        send(Frames.LINE, () -> line.writeTo(out));
    }

    @Override
    public void thread(ThreadChange change) {
        send(Frames.THREAD, () -> change.writeTo(out));
    }

    private interface Content {
        void write() throws IOException;
    }

    private synchronized void send(byte kind, Content content) {
        try {
            out.writeByte(kind);
            content.write();
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the host does not listen any more", e);
        }
    }
}
