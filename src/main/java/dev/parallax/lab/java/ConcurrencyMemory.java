package dev.parallax.lab.java;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory a process has for itself, as Linux tells it. */
final class ConcurrencyMemory {
    private ConcurrencyMemory() {}

    /** Returns it in KiB, or NaN if the system doesn't tell. */
    static double privateKib(long pid) {
        try {
            return privateKib(Files.readString(Path.of("/proc/" + pid + "/smaps_rollup")));
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    /** Adds up the lines of {@code smaps_rollup} that begin with {@code Private}. */
    static double privateKib(String smapsRollup) {
        return smapsRollup
                .lines()
                .filter(line -> line.startsWith("Private"))
                .mapToDouble(line -> Double.parseDouble(line.strip().split("\\s+", -1)[1]))
                .sum();
    }

    /** Returns how much of the heap is in use, in KiB, after its garbage is gone. */
    static double heapKib() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1024.0;
    }
}
