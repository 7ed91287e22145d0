package dev.parallax.simulation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;

/** A lock of the simulated program; given back, it goes to whoever has waited longest. */
final class NamedLock {
    final int number;
    final String name;
    private final Deque<Worker> waiters = new ArrayDeque<>();
    private @Nullable Worker owner;

    NamedLock(int number, String name) {
        this.number = number;
        this.name = name;
    }

    /** Takes the lock if it is free. */
    boolean tryLock(Worker worker) {
        if (owner != null) {
            return false;
        }
        owner = worker;
        return true;
    }

    @Nullable Worker owner() {
        return owner;
    }

    void await(Worker worker) {
        waiters.add(worker);
    }

    /** Returns who has the lock now and has to be woken, if anybody. */
    @Nullable Worker unlock(Worker worker) {
        if (owner != worker) {
            return null;
        }
        owner = waiters.poll();
        return owner;
    }
}
