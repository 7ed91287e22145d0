package dev.parallax.lane.cpython;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Asks a hung program where its threads stand; CPython's faulthandler answers in a file. */
final class ThreadDump {
    private static final int TRIES = 40;
    private static final long TRY_MILLIS = 25;
    private static final int MOST_CHARACTERS = 100_000;

    private ThreadDump() {}

    /**
     * Returns the Python stacks of all threads of all the program's processes, without the frames
     * of Parallax; null if it gave none within a second.
     */
    static @Nullable String take(ProcessTree tree, Path file) throws InterruptedException {
        tree.signal();
        String before = "";
        for (int i = 0; i < TRIES; i++) {
            Thread.sleep(TRY_MILLIS);
            String now = read(file);
            if (!now.isEmpty() && now.equals(before)) {
                return trimmed(now);
            }
            before = now;
        }
        return before.isEmpty() ? null : trimmed(before);
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            // The program was too early in its start, or too deep in trouble, to answer.
            return "";
        }
    }

    private static String trimmed(String dump) {
        String own =
                dump.lines()
                        .filter(line -> !line.contains("parallax_lane"))
                        .filter(line -> !line.contains("parallax_main.py"))
                        .collect(Collectors.joining("\n"));
        return own.length() <= MOST_CHARACTERS ? own : own.substring(0, MOST_CHARACTERS) + "\n…";
    }
}
