package dev.parallax.lab.java;

import dev.parallax.lab.ProcessesThreads;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.ReentrantLock;

/** Measures threads of either kind. */
final class ConcurrencyThreads {
    private static final int COUNTS = 2_000;
    private static final int STARTS = 500;
    private static final int LOCKS = 100_000;
    private static final int PLATFORM_WAITING = 200;
    private static final int VIRTUAL_WAITING = 20_000;

    private final boolean virtual;
    private final ThreadFactory threads;
    private final int[] counter = new int[1];

    ConcurrencyThreads(boolean virtual) {
        this.virtual = virtual;
        threads = virtual ? Thread.ofVirtual().factory() : Thread.ofPlatform().daemon().factory();
    }

    ProcessesThreads measure(String runtime) throws InterruptedException {
        // The memory first: stacks of ended threads are kept for new ones, which then cost nothing.
        double kib = kib();
        int counted = count();
        ConcurrencyPingPong pingPong = new ConcurrencyPingPong(threads);
        double switched = pingPong.parking();
        Map<String, Double> means = new LinkedHashMap<>();
        ReentrantLock lock = new ReentrantLock();
        means.put("lock", ConcurrencyTimes.<RuntimeException>mean(LOCKS, () -> add(lock, counter)));
        means.put("queue", pingPong.queueing());
        return new ProcessesThreads(
                runtime,
                virtual ? "virtual threads" : "threads",
                counted != 0,
                "two threads added %,d each to one counter under a lock: it holds %,d"
                        .formatted(COUNTS, counted),
                ConcurrencyTimes.<RuntimeException>median(STARTS, STARTS, this::startAndJoin),
                switched,
                kib,
                means);
    }

    private static void add(ReentrantLock lock, int[] counter) {
        lock.lock();
        try {
            counter[0]++;
        } finally {
            lock.unlock();
        }
    }

    private void startAndJoin() throws InterruptedException {
        Thread thread = threads.newThread(() -> {});
        thread.start();
        thread.join();
    }

    private int count() throws InterruptedException {
        ReentrantLock lock = new ReentrantLock();
        Runnable body =
                () -> {
                    for (int i = 0; i < COUNTS; i++) {
                        add(lock, counter);
                    }
                };
        List<Thread> two = List.of(threads.newThread(body), threads.newThread(body));
        two.forEach(Thread::start);
        for (Thread thread : two) {
            thread.join();
        }
        return counter[0];
    }

    /** A platform thread's stack is the process's memory, a virtual one's is on the heap. */
    private double kib() throws InterruptedException {
        int number = virtual ? VIRTUAL_WAITING : PLATFORM_WAITING;
        CountDownLatch waiting = new CountDownLatch(number);
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> all = new ArrayList<>(number);
        double before = used();
        for (int i = 0; i < number; i++) {
            all.add(threads.newThread(() -> await(waiting, go)));
            all.get(i).start();
        }
        waiting.await();
        double kib = used() - before;
        go.countDown();
        for (Thread thread : all) {
            thread.join();
        }
        return kib > 0 ? kib / number : Double.NaN;
    }

    private double used() {
        return virtual
                ? ConcurrencyMemory.heapKib()
                : ConcurrencyMemory.privateKib(ProcessHandle.current().pid());
    }

    private static void await(CountDownLatch waiting, CountDownLatch go) {
        waiting.countDown();
        try {
            go.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
