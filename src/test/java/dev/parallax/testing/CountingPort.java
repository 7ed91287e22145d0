package dev.parallax.testing;

import dev.parallax.semantics.gil.Gil;
import dev.parallax.semantics.identity.PythonThread;
import dev.parallax.semantics.interpreter.Interpreter;

/** Counts down twice, one after the other or in two threads under the GIL. */
final class CountingPort {
    private CountingPort() {}

    static void countSerially(Interpreter py, int n) {
        count(py.gil(), n);
        count(py.gil(), n);
    }

    static void countInThreads(Interpreter py, int n) throws InterruptedException {
        Thread one = Thread.ofPlatform().daemon().start(() -> asPython(py.gil(), 2, n));
        Thread two = Thread.ofPlatform().daemon().start(() -> asPython(py.gil(), 3, n));
        py.gil()
                .blocking(
                        () -> {
                            one.join();
                            two.join();
                            return null;
                        });
    }

    private static void asPython(Gil gil, long number, int n) {
        PythonThread.bind(new PythonThread("Thread-" + number, number, false));
        gil.enter();
        count(gil, n);
        gil.leave();
    }

    private static void count(Gil gil, int n) {
        for (int left = 50 * n; left > 0; left--) {
            gil.tick();
        }
    }
}
