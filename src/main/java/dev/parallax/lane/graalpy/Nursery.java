package dev.parallax.lane.graalpy;

import dev.parallax.lane.LaneUnavailableException;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Child processes made ahead, so that a start takes as little as a fork. Any thread may call it.
 */
final class Nursery implements AutoCloseable {
    private final Facilities facilities;
    private final Deque<PythonProcess> waiting = new ArrayDeque<>();

    Nursery(Facilities facilities) {
        this.facilities = facilities;
    }

    /** Makes as many as are missing to {@code count} and waits until all are ready. */
    void fill(int count) throws InterruptedException, LaneUnavailableException {
        for (PythonProcess process : topUp(count)) {
            process.awaitReady();
        }
    }

    private synchronized Iterable<PythonProcess> topUp(int count) {
        while (waiting.size() < count) {
            waiting.add(PythonProcess.start(facilities));
        }
        return new ArrayDeque<>(waiting);
    }

    /** Returns one that is ready, or if all are taken one that soon will be. */
    synchronized PythonProcess take() {
        PythonProcess process = waiting.poll();
        return process == null ? PythonProcess.start(facilities) : process;
    }

    /** Ends those that were not needed. */
    @Override
    public synchronized void close() {
        waiting.forEach(process -> process.end(new Ending.Killed(Signals.KILL)));
        waiting.forEach(process -> process.ended().join());
        waiting.clear();
    }
}
