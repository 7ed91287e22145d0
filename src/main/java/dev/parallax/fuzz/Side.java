package dev.parallax.fuzz;

import java.util.Locale;

/** Who runs a program. The first is right. */
public enum Side {
    /** The bundled CPython. */
    CPYTHON,
    /** GraalPy, in this virtual machine. */
    GRAALPY,
    /** The semantics library. */
    JAVA;

    /** Returns the name that users type. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
