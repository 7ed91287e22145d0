package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.identity.PythonThread;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.ThreadChange;
import dev.parallax.semantics.interpreter.WrittenLine;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;

/** Hears what a child process says, on a thread of its own, until the child has ended. */
final class ChildListener {
    private final Interpreter py;
    private final Process process;
    private final ChildProcess.Watcher watcher;
    private final Runnable atEnd;
    private final Thread thread;
    private volatile @Nullable Integer said;

    ChildListener(Interpreter py, Process process, ChildProcess.Watcher watcher, Runnable atEnd) {
        this.py = py;
        this.process = process;
        this.watcher = watcher;
        this.atEnd = atEnd;
        thread = Thread.ofPlatform().daemon().name("from child").unstarted(this::listen);
    }

    void start() {
        thread.start();
    }

    /** Returns the status that the child said it ends with, null if it didn't. */
    @Nullable Integer said() {
        return said;
    }

    /** Waits until the child has said all, unless the caller is who listens. */
    void join() throws InterruptedException {
        if (!Thread.currentThread().equals(thread)) {
            thread.join();
        }
    }

    private void listen() {
        PythonThread.bind(new PythonThread("from child", ProcessState.of(py).helper(), true));
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            while (said == null) {
                take(in);
            }
        } catch (IOException e) {
            // The pipe is closed in the middle: the child is dead.
        }
        if (said == null) {
            py.children().add(Double.NaN);
        }
        atEnd.run();
        awaitEnd();
        watcher.ended();
    }

    /** It closed its pipe, so this is a matter of moments; nobody interrupts this thread. */
    private void awaitEnd() {
        process.onExit().join();
    }

    private void take(DataInputStream in) throws IOException {
        switch (in.readByte()) {
            case Messages.READY -> {} // it was not awaited
            case Messages.LINE -> py.sink().accept(WrittenLine.readFrom(in));
            case Messages.THREAD -> py.sink().thread(ThreadChange.readFrom(in));
            case Messages.VALUE -> watcher.answered(new Answer(Messages.readBytes(in), ""));
            case Messages.RAISED -> {
                byte[] error = Messages.readBytes(in);
                watcher.answered(new Answer(error, WrittenLine.readText(in)));
            }
            case Messages.GOODBYE -> {
                py.children().add(in.readDouble());
                said = in.readInt();
            }
            default -> {
                process.destroyForcibly();
                throw new IOException("a child process sent something unknown");
            }
        }
    }
}
