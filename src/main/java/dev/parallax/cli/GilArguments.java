package dev.parallax.cli;

import dev.parallax.lane.GilChoice;
import dev.parallax.semantics.gil.GilPolicies;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.TimeUnit;

/** Reads {@code --gil} and {@code --switch-interval}. */
final class GilArguments {
    private static final double LONGEST_MS = 1e6;

    private GilArguments() {}

    /**
     * Returns what was chosen.
     *
     * @param interval milliseconds or, for the old GIL, ticks; null for the policy's own
     */
    static GilChoice choice(String gil, @Nullable Double interval) {
        String policy =
                switch (gil) {
                    case "on" -> GilPolicies.NEW;
                    case "off" -> GilPolicies.NONE;
                    default -> gil;
                };
        if (!GilPolicies.names().contains(policy)) {
            throw new UserError(
                    "--gil: found '"
                            + gil
                            + "'. Use one of: on, off, "
                            + String.join(", ", GilPolicies.names()));
        }
        return new GilChoice(policy, interval == null ? 0 : checked(policy, interval));
    }

    private static long checked(String policy, double interval) {
        if (policy.equals(GilPolicies.NONE)) {
            throw new UserError(
                    "--switch-interval: there is none without a GIL. Leave out the option, or use"
                            + " --gil on.");
        }
        boolean ticks = policy.startsWith("old");
        double least = ticks ? 1 : 0.001;
        if (!(interval >= least && interval <= LONGEST_MS)) {
            throw new UserError(
                    "--switch-interval: found %s. Use a number of %s or more, in %s."
                            .formatted(
                                    plain(interval),
                                    plain(least),
                                    ticks ? "ticks" : "milliseconds"));
        }
        return Math.round(ticks ? interval : interval * TimeUnit.MILLISECONDS.toNanos(1));
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
