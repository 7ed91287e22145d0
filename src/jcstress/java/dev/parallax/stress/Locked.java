package dev.parallax.stress;

import dev.parallax.semantics.gil.Gil;
import dev.parallax.semantics.gil.GilPolicies;
import dev.parallax.semantics.identity.PythonThread;

/** What the tests share: a lock and two Python threads. */
class Locked {
    private final PythonThread first = new PythonThread("first", 1, false);
    private final PythonThread second = new PythonThread("second", 2, false);

    /** The lock. */
    final Gil gil;

    Locked(String policy, long interval) {
        gil = Gil.of(GilPolicies.byName(policy, interval));
    }

    /** Runs something as the first thread, with the lock. */
    final void asFirst(Runnable body) {
        run(first, body);
    }

    /** Runs something as the second thread, with the lock. */
    final void asSecond(Runnable body) {
        run(second, body);
    }

    private void run(PythonThread thread, Runnable body) {
        PythonThread.bind(thread);
        gil.take();
        body.run();
        gil.drop(false);
    }
}
