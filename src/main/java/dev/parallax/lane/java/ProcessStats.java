package dev.parallax.lane.java;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** What this process has used, from a moment on. */
final class ProcessStats {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path RESET = Path.of("/proc/self/clear_refs");
    private static final String PEAK = "VmHWM:";

    private final long startNanos = System.nanoTime();
    private final Optional<Duration> startCpu = cpu();

    /** Begins to measure, and forgets the memory used before where the system lets it. */
    ProcessStats() {
        try {
            Files.writeString(RESET, "5");
        } catch (IOException e) {
            // Elsewhere than on Linux the peak is that of the process's whole life.
        }
    }

    double wallSeconds() {
        return (System.nanoTime() - startNanos) / 1e9;
    }

    /** Returns the processor time used, in steps of some 10 ms; NaN if the system doesn't tell. */
    double cpuSeconds() {
        return startCpu.flatMap(start -> cpu().map(now -> now.minus(start).toNanos() / 1e9))
                .orElse(Double.NaN);
    }

    private static Optional<Duration> cpu() {
        return ProcessHandle.current().info().totalCpuDuration();
    }

    /** Returns the process's largest memory; where the system doesn't tell, its heap's. */
    static long peakMemoryBytes() {
        try (Stream<String> lines = Files.lines(STATUS)) {
            Optional<String> peak = lines.filter(line -> line.startsWith(PEAK)).findFirst();
            if (peak.isPresent()) {
                String kilobytes = peak.get().replaceAll("[^0-9]", "");
                return Long.parseLong(kilobytes) * 1024;
            }
        } catch (IOException e) {
            // No such file: not Linux.
        }
        long sum = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            sum += pool.getPeakUsage().getUsed();
        }
        return sum;
    }
}
