package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.interpreter.Interpreter;

import java.io.IOException;
import java.util.Optional;

/** One process of a pool and the Java thread that feeds it. */
final class PoolWorker {
    private final PendingCalls pending;
    private final ChildProcess child;
    private final Thread feeder;

    private PoolWorker(String name, PendingCalls pending, ChildProcess child) {
        this.pending = pending;
        this.child = child;
        feeder = Thread.ofPlatform().daemon().name("to " + name).unstarted(this::feed);
    }

    static PoolWorker start(Interpreter py, String name, PendingCalls pending, Runnable onDeath)
            throws IOException {
        ChildProcess child = ChildProcess.start(py, name, Role.POOL_WORKER, onDeath);
        PoolWorker worker = new PoolWorker(name, pending, child);
        worker.feeder.start();
        return worker;
    }

    private void feed() {
        try {
            Optional<PendingCalls.Item> next = pending.take();
            while (next.isPresent()) {
                PendingCalls.Item item = next.get();
                pending.finish(item, answer(item));
                next = pending.take();
            }
            end();
        } catch (InterruptedException e) {
            child.kill();
        }
    }

    private Reply answer(PendingCalls.Item item) throws InterruptedException {
        try {
            child.send(item.call());
        } catch (RuntimeException e) {
            return new Reply.Raised(e, ""); // the call can't travel
        }
        return child.reply();
    }

    private void end() throws InterruptedException {
        if (pending.broken()) {
            child.terminate();
        } else {
            child.sendEnd();
        }
        child.waitFor();
    }

    void terminate() {
        child.terminate();
    }

    void join() throws InterruptedException {
        feeder.join();
    }
}
