package dev.parallax.lab.java;

import dev.parallax.lab.Mode;
import dev.parallax.lab.Probe;
import dev.parallax.lab.work.WorkKind;
import dev.parallax.lab.work.Works;
import dev.parallax.semantics.gil.GilPolicies;

import java.time.Duration;
import java.util.stream.Collectors;

/** Says why something can't be measured in Java. */
final class Refusals {
    private static final int MOST = 1000;

    private Refusals() {}

    /** Returns the reason in one line, or an empty text if it can be measured. */
    static String reason(Probe probe, Mode mode) {
        if (!GilPolicies.names().contains(mode.policy())) {
            return "there is no GIL '%s'. Use one of: %s"
                    .formatted(mode.policy(), String.join(", ", GilPolicies.names()));
        }
        return switch (probe) {
            case Probe.Batch batch -> batch(batch);
            case Probe.Convoy convoy -> convoy(convoy);
            case Probe.Slices slices ->
                    first(number("threads", slices.threads(), 1), length(slices.length()));
        };
    }

    private static String batch(Probe.Batch batch) {
        if (Works.byName(batch.work()).isEmpty()) {
            String names =
                    Works.all().stream().map(WorkKind::name).collect(Collectors.joining(", "));
            return "there is no work '%s'. Use one of: %s".formatted(batch.work(), names);
        }
        String size = batch.size() < 0 ? "a size can't be negative: " + batch.size() : "";
        return first(number("tasks", batch.tasks(), 1), size);
    }

    private static String convoy(Probe.Convoy convoy) {
        boolean known =
                convoy.spread() == Probe.Spread.THREADS
                        || convoy.spread() == Probe.Spread.PROCESSES;
        String spread = known ? "" : "a convoy computes in threads or in processes";
        String threads = number("CPU threads", convoy.cpuThreads(), 0);
        return first(spread, first(threads, length(convoy.length())));
    }

    private static String number(String what, int number, int least) {
        return number >= least && number <= MOST
                ? ""
                : "the number of %s must be %d to %d, not %d".formatted(what, least, MOST, number);
    }

    private static String length(Duration length) {
        return length.isPositive() ? "" : "the time to measure must be more than 0: " + length;
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
