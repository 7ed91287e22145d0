package dev.parallax.testing.java;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** The objects that a program's steps kept, by name. */
final class Kept {
    private final Map<String, @Nullable Object> objects = new HashMap<>();

    void put(String name, @Nullable Object object) {
        objects.put(name, object);
    }

    Object get(String name) throws Missing {
        Object found = objects.get(name);
        if (found == null) {
            throw new Missing("nothing was kept as " + name);
        }
        return found;
    }

    /** An object that a step needs was never kept. */
    static final class Missing extends Exception {
        private static final long serialVersionUID = 1L;

        Missing(String message) {
            super(message);
        }
    }
}
