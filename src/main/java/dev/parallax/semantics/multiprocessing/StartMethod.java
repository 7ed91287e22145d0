package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.ValueError;

import java.util.List;
import java.util.Locale;

/** How a child process comes to be. */
enum StartMethod {
    /** A JVM that was started ahead if one waits; its siblings all start at once in a pool. */
    FORK("Fork"),
    /** A JVM that is started for it. */
    SPAWN("Spawn"),
    /** A JVM that was started ahead and has done what every child does once. */
    FORKSERVER("ForkServer");

    private final String prefix;

    StartMethod(String prefix) {
        this.prefix = prefix;
    }

    /** Returns what the names of its processes begin with. */
    String prefix() {
        return prefix;
    }

    /** Returns Python's name of it. */
    String pythonName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static StartMethod of(String name) {
        for (StartMethod method : values()) {
            if (method.pythonName().equals(name)) {
                return method;
            }
        }
        throw new ValueError("cannot find context for '" + name + "'");
    }

    static List<String> names() {
        return List.of("fork", "spawn", "forkserver");
    }
}
