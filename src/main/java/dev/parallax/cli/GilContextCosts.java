package dev.parallax.cli;

import dev.parallax.lab.LabException;
import dev.parallax.lab.ProcessesThreads;
import dev.parallax.lane.graalpy.ContextCosts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The row of GraalPy's contexts in the talk's table 'Processos e Threads'. */
final class GilContextCosts {
    private static final int STARTS = 5;
    private static final int TURNS = 2_000;

    private GilContextCosts() {}

    static ProcessesThreads measure(Path workDir) throws LabException, InterruptedException {
        try {
            return row(ContextCosts.measure(workDir, STARTS, TURNS));
        } catch (IOException e) {
            throw new LabException("GraalPy " + e.getMessage(), e);
        }
    }

    static ProcessesThreads row(ContextCosts costs) {
        return new ProcessesThreads(
                "GraalPy " + costs.python(),
                "contexts",
                costs.sharesGlobals(),
                demonstration(costs),
                costs.startSeconds(),
                costs.switchSeconds(),
                costs.kib() > 0 ? costs.kib() : Double.NaN,
                Map.of("pipe", costs.switchSeconds()));
    }

    private static String demonstration(ContextCosts costs) {
        return String.format(
                Locale.ROOT,
                "a global of one is %s by another, a byte in its pipe %s (start n=%d,"
                        + " switch n=%d, memory n=%d)",
                costs.sharesGlobals() ? "seen" : "not seen",
                costs.sharesPipe() ? "is" : "is not",
                costs.starts(),
                costs.turns(),
                costs.idle());
    }
}
