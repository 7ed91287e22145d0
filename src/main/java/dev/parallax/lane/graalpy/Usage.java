package dev.parallax.lane.graalpy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What the host used between two moments, as Linux counts it: its own processor time and that of
 * the children it waited for, and the most memory it had resident. Elsewhere the figures are
 * unknown.
 */
final class Usage {
    /** Linux counts a process's time in hundredths of a second, whatever its kernel ticks in. */
    private static final double TICKS_PER_SECOND = 100;

    private static final Path STAT = Path.of("/proc/self/stat");
    private static final Path STATUS = Path.of("/proc/self/status");

    /** Writing 5 here sets the peak back to the present. */
    private static final Path CLEAR = Path.of("/proc/self/clear_refs");

    private final double cpuAtStart;

    private Usage(double cpuAtStart) {
        this.cpuAtStart = cpuAtStart;
    }

    /**
     * What was used.
     *
     * @param cpuSeconds processor time, NaN if unknown
     * @param peakMemoryBytes resident memory, 0 if unknown
     */
    record Used(double cpuSeconds, long peakMemoryBytes) {}

    /** Starts to count. */
    static Usage begin() {
        try {
            Files.writeString(CLEAR, "5");
        } catch (IOException e) {
            // Then the peak is that of the host's whole life: still an upper bound.
        }
        return new Usage(cpuSeconds());
    }

    /** Returns what was used since the start. */
    Used end() {
        return new Used(cpuSeconds() - cpuAtStart, peakMemory());
    }

    private static double cpuSeconds() {
        try {
            return ticks(Files.readString(STAT)) / TICKS_PER_SECOND;
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    /** Sums up user and system time, own and children's, of a line as in {@code /proc/PID/stat}. */
    static long ticks(String stat) {
        // The second field is the program's name, and may hold blanks and parentheses.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).strip().split(" ");
        return Arrays.stream(fields, 11, 15).mapToLong(Long::parseLong).sum();
    }

    private static long peakMemory() {
        try {
            return peak(Files.readString(STATUS));
        } catch (IOException e) {
            return 0;
        }
    }

    /** Returns the peak in bytes that a text as in {@code /proc/PID/status} has; 0 for none. */
    static long peak(String status) {
        return status.lines()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElse(0);
    }
}
