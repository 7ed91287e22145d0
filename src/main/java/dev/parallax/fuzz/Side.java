package dev.parallax.fuzz;

import java.util.Locale;

/** Who runs a program. The first is right. */
public enum Side {
    /** The bundled CPython. */
    CPYTHON,
    /** GraalPy, in this virtual machine. */
    GRAALPY,
    /** The semantics library; bodies are state machines. */
    JAVA,
    /** The semantics library; each body is on a virtual thread. */
    JAVA_THREADS;

    /** Returns the name that users read. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Says whether the semantics library runs it. */
    boolean java() {
        return this == JAVA || this == JAVA_THREADS;
    }
}
