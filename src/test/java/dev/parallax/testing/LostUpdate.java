package dev.parallax.testing;

import dev.parallax.semantics.gil.Gil;
import dev.parallax.semantics.identity.PythonThread;
import dev.parallax.semantics.interpreter.Interpreter;

import java.util.concurrent.CountDownLatch;

/**
 * Two threads that each read, add and write back; neither lets go of the GIL in between. Without a
 * GIL each waits until the other has read, too, so an update is always lost.
 */
final class LostUpdate {
    private final Gil gil;
    private final CountDownLatch read = new CountDownLatch(2);
    private volatile int value;

    LostUpdate(Interpreter py) {
        gil = py.gil();
    }

    int total() throws InterruptedException {
        Thread one = start(2);
        Thread two = start(3);
        gil.blocking(
                () -> {
                    one.join();
                    two.join();
                    return null;
                });
        return value;
    }

    private Thread start(long number) {
        return Thread.ofPlatform().daemon().start(() -> asPython(number));
    }

    private void asPython(long number) {
        PythonThread.bind(new PythonThread("Thread-" + number, number, false));
        gil.enter();
        try {
            add();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            gil.leave();
        }
    }

    private void add() throws InterruptedException {
        int seen = value;
        read.countDown();
        if (!gil.held()) {
            read.await();
        }
        value = seen + 1;
    }
}
