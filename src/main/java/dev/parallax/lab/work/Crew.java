package dev.parallax.lab.work;

import dev.parallax.semantics.gil.Activity;
import dev.parallax.semantics.gil.Gil;
import dev.parallax.semantics.identity.PythonThread;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** The Python threads that share a GIL. Any thread may use it. */
public final class Crew {
    private final Gil gil;
    private final AtomicLong numbers;
    private final Queue<PythonThread> threads = new ConcurrentLinkedQueue<>();
    private final Queue<Thread> javaThreads = new ConcurrentLinkedQueue<>();

    /** Makes one without threads. */
    public Crew(Gil gil) {
        this(gil, new AtomicLong());
    }

    /**
     * Makes one without threads.
     *
     * @param numbers the last number given to a thread; shared by crews of one trace
     */
    public Crew(Gil gil, AtomicLong numbers) {
        this.gil = gil;
        this.numbers = numbers;
    }

    /** Returns what threads share. */
    public Gil gil() {
        return gil;
    }

    /** Returns all threads so far, those that have ended too. */
    public List<PythonThread> threads() {
        return List.copyOf(threads);
    }

    /** What a thread runs. */
    @FunctionalInterface
    public interface Body {
        /** Runs under the GIL. */
        void run() throws IOException, InterruptedException;
    }

    /**
     * Runs the body on the calling Java thread, which stands for a new Python thread meanwhile.
     *
     * @throws IOException if the body throws it
     * @throws InterruptedException if the body throws it
     */
    public void runHere(String name, Body body) throws IOException, InterruptedException {
        run(newThread(name), () -> {}, body);
    }

    /**
     * Starts a thread and waits, without the GIL, until it has the GIL for the first time: {@code
     * threading.Thread.start()}, which waits for the new thread's sign of life.
     *
     * @throws InterruptedException if interrupted while waiting; the thread goes on
     */
    public Member start(String name, Body body) throws InterruptedException {
        PythonThread python = newThread(name);
        CountDownLatch started = new CountDownLatch(1);
        Member member = new Member(gil);
        Thread thread =
                Thread.ofPlatform()
                        .daemon()
                        .name(name)
                        .unstarted(() -> member.run(() -> run(python, started::countDown, body)));
        javaThreads.add(thread);
        member.start(thread);
        gil.blocking(
                Activity.LOCK_WAIT,
                () -> {
                    started.await();
                    return started;
                });
        return member;
    }

    private PythonThread newThread(String name) {
        PythonThread python = new PythonThread(name, numbers.incrementAndGet(), true);
        threads.add(python);
        return python;
    }

    private void run(PythonThread python, Runnable started, Body body)
            throws IOException, InterruptedException {
        PythonThread before = PythonThread.bound();
        PythonThread.bind(python);
        try {
            gil.enter();
            started.run();
            try {
                body.run();
            } finally {
                gil.leave();
            }
        } finally {
            PythonThread.bind(before);
        }
    }

    /** Interrupts all threads that still run and waits for their end, interrupted or not. */
    public void end() {
        javaThreads.forEach(Thread::interrupt);
        boolean interrupted = false;
        for (Thread thread : javaThreads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
