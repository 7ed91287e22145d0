package dev.parallax.testing;

import dev.parallax.testing.value.PyLiteral;

import org.opentest4j.AssertionFailedError;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures one ratio until an attempt is within its bounds. */
record Measurement(RatioTest test, Bounds bounds, Clocked side) {
    private static final double LEAST_SECONDS = 1e-3;

    /** Returns the figures of an attempt that is within the bounds. */
    String passed() {
        List<String> lines = new ArrayList<>();
        for (int attempt = 1; attempt <= Math.max(1, test.attempts()); attempt++) {
            Clocked.Times times =
                    side.times(
                            test.of(),
                            test.to(),
                            PyLiteral.arguments(test.args()),
                            test.warmup(),
                            test.rounds());
            if (times.unit() < LEAST_SECONDS) {
                throw new AssertionFailedError(
                        test.to()
                                + " takes "
                                + milliseconds(times.unit())
                                + " on "
                                + bounds.side().backend()
                                + ": too little to be a unit; give it at least a millisecond of"
                                + " work");
            }
            lines.add(line(attempt, times));
            if (bounds.hold(times.ratio())) {
                return text(lines);
            }
        }
        throw new AssertionFailedError(
                "RATIO  "
                        + bounds.title(test)
                        + " was declared, because "
                        + bounds.because()
                        + "\n"
                        + text(lines),
                bounds.words(),
                lines.getLast());
    }

    private String line(int attempt, Clocked.Times times) {
        return "  attempt %d  %s  (%s %s, %s %s)"
                .formatted(
                        attempt,
                        Bounds.number(times.ratio()),
                        test.of(),
                        milliseconds(times.multiple()),
                        test.to(),
                        milliseconds(times.unit()));
    }

    private static String milliseconds(double seconds) {
        return String.format(Locale.ROOT, "%.3g ms", seconds * 1000);
    }

    private String text(List<String> lines) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return String.join("\n", lines)
                + "\n  medians of %d rounds in turns, after %d that don't count"
                        .formatted(test.rounds(), test.warmup())
                + "\n  on %s, %d processors%s"
                        .formatted(
                                side.version(),
                                Runtime.getRuntime().availableProcessors(),
                                load < 0 ? "" : String.format(Locale.ROOT, ", load %.1f", load));
    }
}
