package dev.parallax.lab.python;

import dev.parallax.lab.Probe;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** Words requests for {@code probe.py}. */
final class Requests {
    static final Map<String, Object> STAMP = Map.of("probe", "stamp");

    /** Lets threads begin that were made to be watched. */
    static final Map<String, Object> GO = Map.of("go", true);

    private Requests() {}

    static Map<String, Object> of(Probe probe) {
        return switch (probe) {
            case Probe.Batch batch ->
                    Map.of(
                            "probe", "batch",
                            "work", batch.work(),
                            "spread", batch.spread().name(),
                            "tasks", batch.tasks(),
                            "size", batch.size());
            case Probe.Convoy convoy ->
                    Map.of(
                            "probe", "convoy",
                            "threads", convoy.cpuThreads(),
                            "spread", convoy.spread().name());
            case Probe.Slices slices ->
                    Map.of(
                            "probe", "slices",
                            "threads", slices.threads(),
                            "seconds", seconds(slices.length()));
        };
    }

    static Map<String, Object> setInterval(double seconds) {
        return Map.of("probe", "setinterval", "seconds", seconds);
    }

    static Map<String, Object> costs(boolean processes) {
        return Map.of("probe", "costs", "processes", processes);
    }

    static Map<String, Object> watch(String work, int threads, long size) {
        return Map.of("probe", "watch", "work", work, "threads", threads, "size", size);
    }

    /** Says in a few words what is asked, for messages. */
    static String words(Probe probe) {
        return switch (probe) {
            case Probe.Batch batch ->
                    "%s of %d, %d %s"
                            .formatted(
                                    batch.work(),
                                    batch.size(),
                                    batch.tasks(),
                                    batch.spread().name().toLowerCase(Locale.ROOT));
            case Probe.Convoy convoy -> "echo beside " + convoy.cpuThreads() + " that compute";
            case Probe.Slices slices -> "slices of " + slices.threads() + " threads";
        };
    }

    private static double seconds(Duration length) {
        return length.toNanos() / 1e9;
    }
}
