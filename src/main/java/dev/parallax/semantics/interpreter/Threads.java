package dev.parallax.semantics.interpreter;

import dev.parallax.semantics.errors.SystemExit;
import dev.parallax.semantics.errors.Traceback;
import dev.parallax.semantics.gil.Activity;
import dev.parallax.semantics.gil.Gil;
import dev.parallax.semantics.identity.PythonThread;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** The threads of one interpreter: {@code threading}'s registry. Any thread may use it. */
public final class Threads {
    private final Gil gil;
    private final PyStream stderr;
    private final AtomicLong numbers = new AtomicLong(1);
    private final AtomicLong unnamed = new AtomicLong();
    private final AtomicLong dummies = new AtomicLong();
    private final List<PyThread> running = new ArrayList<>();
    private final PythonThread main = new PythonThread("MainThread", 1, false);

    Threads(Gil gil, PyStream stderr) {
        this.gil = gil;
        this.stderr = stderr;
    }

    /** Returns the main thread. */
    public PythonThread main() {
        return main;
    }

    /**
     * {@code threading.current_thread()}: for a Java thread that stands for no Python thread, a
     * dummy named {@code Dummy-N}, which it stands for from now on.
     */
    public PythonThread current() {
        PythonThread bound = PythonThread.bound();
        if (bound == null) {
            String name = "Dummy-" + dummies.incrementAndGet();
            bound = new PythonThread(name, numbers.incrementAndGet(), true);
            PythonThread.bind(bound);
        }
        return bound;
    }

    /**
     * {@code Thread(target=…).start()}.
     *
     * @param target the target's {@code __name__}, part of the thread's name
     */
    public PyThread start(String target, Runnable body) throws InterruptedException {
        String name = "Thread-" + unnamed.incrementAndGet() + " (" + target + ")";
        return start(name, false, body);
    }

    /**
     * {@code Thread(name=name, daemon=daemon, target=…).start()}: returns once the thread runs, and
     * waits for that without the GIL.
     */
    public PyThread start(String name, boolean daemon, Runnable body) throws InterruptedException {
        PythonThread identity = new PythonThread(name, numbers.incrementAndGet(), daemon);
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        PyThread thread = new PyThread(identity, gil, ended);
        synchronized (running) {
            running.add(thread);
        }
        Thread.ofPlatform()
                .name(name)
                .daemon()
                .start(() -> runThread(identity, thread, started, ended, body));
        gil.blocking(
                Activity.LOCK_WAIT,
                () -> {
                    started.await();
                    return null;
                });
        return thread;
    }

    private void runThread(
            PythonThread identity,
            PyThread thread,
            CountDownLatch started,
            CountDownLatch ended,
            Runnable body) {
        PythonThread.bind(identity);
        gil.enter();
        started.countDown();
        try {
            body.run();
        } catch (SystemExit e) {
            // As in Python, it ends this thread and nothing else.
        } catch (Throwable e) {
            stderr.write("Exception in thread " + identity.name() + ":\n" + Traceback.format(e));
        } finally {
            synchronized (running) {
                running.remove(thread);
            }
            gil.leave();
            PythonThread.bind(null);
            ended.countDown();
        }
    }

    /** Waits for all threads that are no daemons, as an ending interpreter does. */
    void joinAll() throws InterruptedException {
        while (true) {
            PyThread next;
            synchronized (running) {
                next = running.stream().filter(thread -> !thread.daemon()).findFirst().orElse(null);
            }
            if (next == null) {
                return;
            }
            next.join();
        }
    }
}
