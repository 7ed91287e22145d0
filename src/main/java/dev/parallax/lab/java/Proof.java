package dev.parallax.lab.java;

import dev.parallax.lab.Measurement;
import dev.parallax.lab.Mode;
import dev.parallax.lab.PolicyWords;
import dev.parallax.lab.Probe;
import dev.parallax.lab.Words;
import dev.parallax.semantics.gil.GilPolicies;
import dev.parallax.trace.ModeStamp;

import java.util.LinkedHashMap;
import java.util.Map;

/** Says what was seen of a GIL while threads used it. */
final class Proof {
    private Proof() {}

    static ModeStamp stamp(
            String runtime, Mode mode, Stretches stretches, Measurement measurement) {
        double busy = measurement.cpuSeconds() / measurement.seconds();
        Map<String, String> more = new LinkedHashMap<>();
        more.put("threads that held the GIL at once", Integer.toString(stretches.mostHolders()));
        more.put("stretches on the GIL", Integer.toString(stretches.seconds().size()));
        more.put("cores kept busy", Words.ratio(busy));
        more.put("policy", PolicyWords.of(GilPolicies.byName(mode.policy(), mode.intervalNanos())));
        int cores = Runtime.getRuntime().availableProcessors();
        return new ModeStamp(runtime, asked(mode), observed(stretches, busy), cores, more);
    }

    private static String asked(Mode mode) {
        return mode.intervalNanos() == 0
                ? mode.policy()
                : mode.policy() + ", " + Words.seconds(mode.intervalNanos() / 1e9);
    }

    private static String observed(Stretches stretches, double busy) {
        String cores = Words.ratio(busy) + " cores busy";
        if (stretches.mostHolders() == 0) {
            return "no GIL was taken, " + cores;
        }
        String holders =
                stretches.mostHolders() == 1
                        ? "held by one thread at a time"
                        : "HELD BY " + stretches.mostHolders() + " THREADS AT ONCE";
        String slice =
                stretches.seconds().isEmpty()
                        ? "never handed over"
                        : "median slice " + Words.seconds(stretches.median());
        return holders + ", " + slice + ", " + cores;
    }

    static String title(Probe probe) {
        return switch (probe) {
            case Probe.Batch batch ->
                    "%s, %d × %s".formatted(Words.of(batch.spread()), batch.tasks(), batch.work());
            case Probe.Convoy convoy ->
                    "an echo beside %d CPU threads".formatted(convoy.cpuThreads());
            case Probe.Slices slices -> "%d threads that compute".formatted(slices.threads());
        };
    }
}
