package dev.parallax.semantics.interpreter;

import dev.parallax.semantics.identity.PythonThread;

/** {@code threading._MainThread}. */
final class MainThread extends PyThread {
    MainThread(Threads threads, PythonThread identity) {
        super(threads, identity);
    }

    @Override
    String typeName() {
        return "_MainThread";
    }
}
