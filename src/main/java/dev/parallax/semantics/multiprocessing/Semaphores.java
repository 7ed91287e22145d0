package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.interpreter.Interpreter;

/** What locks and semaphores have in common. */
final class Semaphores {
    private Semaphores() {}

    static Remote make(Interpreter py, SemaphoreRoom.Kind kind, int value, int most) {
        if (value < 0) {
            throw new ValueError("semaphore initial value must be >= 0");
        }
        return Remote.of(py, new SemaphoreRoom(kind, value, most));
    }

    static boolean acquire(Remote remote, double timeout) throws InterruptedException {
        return Boolean.TRUE.equals(remote.ask("acquire", null, timeout));
    }

    static void release(Remote remote) {
        String error = String.valueOf(remote.ask("release", null));
        if (error.startsWith("A:")) {
            throw new AssertionFailed(error.substring(2));
        }
        if (error.startsWith("V:")) {
            throw new ValueError(error.substring(2));
        }
    }

    static String describe(Remote remote) {
        String process = remote.py().processName();
        String thread = remote.py().currentThread().name();
        String me = thread.equals("MainThread") ? process : process + "|" + thread;
        return String.valueOf(remote.ask("describe", me));
    }
}
