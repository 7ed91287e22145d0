package dev.parallax.lab.java;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;

/** Two threads that take turns. */
final class ConcurrencyPingPong {
    private static final int TURNS = 10_000;

    private final ThreadFactory threads;
    private volatile boolean pongsTurn;
    private volatile boolean over;
    private volatile @Nullable Thread waker;
    private double seconds;

    ConcurrencyPingPong(ThreadFactory threads) {
        this.threads = threads;
    }

    /** Returns the time of one switch if they park and unpark each other. */
    double parking() throws InterruptedException {
        Thread pong = threads.newThread(this::pong);
        Thread ping =
                threads.newThread(
                        () -> {
                            Thread me = Thread.currentThread();
                            time(() -> serve(me, pong));
                        });
        waker = ping;
        return play(ping, pong);
    }

    private void serve(Thread me, Thread pong) {
        pongsTurn = true;
        LockSupport.unpark(pong);
        while (pongsTurn && !me.isInterrupted()) {
            LockSupport.park(this);
        }
    }

    private void pong() {
        while (!over && !Thread.currentThread().isInterrupted()) {
            if (pongsTurn) {
                pongsTurn = false;
                LockSupport.unpark(waker);
            } else {
                LockSupport.park(this);
            }
        }
    }

    /** Returns the time of one hand-over through a queue that holds nothing. */
    double queueing() throws InterruptedException {
        SynchronousQueue<Integer> there = new SynchronousQueue<>();
        SynchronousQueue<Integer> back = new SynchronousQueue<>();
        Thread pong =
                threads.newThread(
                        () -> {
                            try {
                                while (true) {
                                    back.put(there.take());
                                }
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
        Thread ping =
                threads.newThread(
                        () ->
                                time(
                                        () -> {
                                            there.put(1);
                                            back.take();
                                        }));
        return play(ping, pong);
    }

    private void time(ConcurrencyTimes.Action<RuntimeException> roundTrip) {
        try {
            seconds = ConcurrencyTimes.mean(TURNS, roundTrip) / 2;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private double play(Thread ping, Thread pong) throws InterruptedException {
        seconds = Double.NaN;
        pong.start();
        ping.start();
        try {
            ping.join();
        } finally {
            over = true;
            ping.interrupt();
            pong.interrupt();
        }
        pong.join();
        over = false;
        return seconds;
    }
}
