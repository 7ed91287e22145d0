package dev.parallax.cli;

import dev.parallax.lab.Mode;

import picocli.CommandLine.Option;

/** The options that say which GIL. */
final class GilModeOptions {
    @Option(
            names = "--gil",
            paramLabel = "POLICY",
            defaultValue = "on",
            description = "The GIL: on, off, or one that 'gil policies' lists (default: on).")
    private String policy = "";

    @Option(
            names = "--interval",
            paramLabel = "TIME",
            defaultValue = "",
            description = "The switch interval, such as 5ms (default: the policy's own).")
    private String interval = "";

    Mode mode() {
        String name = GilChecks.policy("--gil", policy);
        if (interval.isEmpty()) {
            return new Mode(name, 0);
        }
        GilChecks.timed("--interval", name);
        return new Mode(name, GilChecks.time("--interval", interval).toNanos());
    }
}
