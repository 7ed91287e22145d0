package dev.parallax.semantics.interpreter;

import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.identity.PythonThread;

/** {@code threading._DummyThread}: stands for a thread that somebody else started. */
final class DummyThread extends PyThread {
    DummyThread(Threads threads, PythonThread identity) {
        super(threads, identity);
    }

    @Override
    public void join(double timeout) {
        throw new RuntimeError("cannot join a dummy thread");
    }

    /** Nobody tells when it ends. */
    boolean gone() {
        Thread known = carrier();
        return known != null && !known.isAlive();
    }

    @Override
    String typeName() {
        return "_DummyThread";
    }
}
