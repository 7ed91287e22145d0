package dev.parallax.lane.graalpy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;

/**
 * The file descriptors that are one Python process's own, so that they can be closed when it is
 * gone. Any thread may call it.
 *
 * <p>The numbers are shared with the whole host, and not every closing is seen: one that meanwhile
 * names something else must be left alone. Linux tells what a number names; elsewhere only those
 * that a parent gave its child are kept track of.
 */
final class Descriptors {
    private static final Path NAMES = Path.of("/proc/self/fd");
    private static final String UNKNOWN = "";

    private final Map<Integer, String> names = new ConcurrentHashMap<>();

    /** Notes a descriptor that the process has opened. */
    void opened(int descriptor) {
        String name = name(descriptor);
        if (!name.equals(UNKNOWN)) {
            names.put(descriptor, name);
        }
    }

    /** Forgets a descriptor that the process is about to close. */
    void closed(int descriptor) {
        names.remove(descriptor);
    }

    /** Moves descriptors from the parent that opened them to the child that gets them. */
    void give(Collection<Integer> given, Descriptors child) {
        for (int descriptor : given) {
            names.remove(descriptor);
            child.names.put(descriptor, name(descriptor));
        }
    }

    /** Closes all that still name what they did, and forgets them. */
    void closeAll(IntConsumer close) {
        names.forEach(
                (descriptor, name) -> {
                    if (name.equals(name(descriptor))) {
                        close.accept(descriptor);
                    }
                });
        names.clear();
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** Returns what a descriptor names, such as {@code pipe:[4711]}. */
    private static String name(int descriptor) {
        try {
            return Files.readSymbolicLink(NAMES.resolve(Integer.toString(descriptor))).toString();
        } catch (IOException | UnsupportedOperationException e) {
            return UNKNOWN;
        }
    }
}
