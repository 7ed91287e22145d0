package dev.parallax.lab.python;

import dev.parallax.lab.Mode;
import dev.parallax.lab.Probe;
import dev.parallax.lab.Probe.Spread;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Says what a Python can do. */
final class Support {
    private static final Set<String> NO_WORK = Set.of("probe", "pattern", "processes_threads");

    private Support() {}

    /** Returns why not in one line, or an empty text. */
    static String missing(PythonFacts facts, Path scripts, Probe probe, Mode mode) {
        String reason = missing(facts, mode);
        if (!reason.isEmpty() || !(probe instanceof Probe.Batch batch)) {
            return reason;
        }
        boolean known =
                batch.work().matches("[a-z0-9_]+")
                        && !NO_WORK.contains(batch.work())
                        && Files.isRegularFile(scripts.resolve(batch.work() + ".py"));
        if (!known) {
            return "there is no work '%s' in %s".formatted(batch.work(), scripts);
        }
        if (batch.spread() == Spread.INTERPRETERS && !facts.hasOwnGils()) {
            return facts.name()
                    + " can't be asked for interpreters with a GIL each; CPython 3.13 or newer can";
        }
        return "";
    }

    /** Returns why it can't run in this mode, or an empty text. */
    static String missing(PythonFacts facts, Mode mode) {
        return switch (mode.policy()) {
            case "none" -> withoutGil(facts, mode);
            case "new" -> facts.hasOldGil() ? otherGil(facts, mode) : ownGil(facts, mode);
            case "old" -> facts.hasOldGil() ? ownGil(facts, mode) : otherGil(facts, mode);
            case "graalpy" -> facts.isCpython() ? otherGil(facts, mode) : ownGil(facts, mode);
            default -> otherGil(facts, mode);
        };
    }

    /** Returns why the talk's table can't be measured in it, or an empty text. */
    static String missingCosts(PythonFacts facts) {
        return facts.canMeasureCosts() ? "" : "they are measured with Python 3.7 or newer";
    }

    private static String withoutGil(PythonFacts facts, Mode mode) {
        if (!facts.freeThreaded()) {
            return facts.name()
                    + " was built with the GIL; name a free-threaded one, such as python3.14t, with"
                    + " --python or, in 'gil trace', --subject";
        }
        return mode.intervalNanos() == 0 ? "" : "without a GIL there is no interval to set";
    }

    private static String ownGil(PythonFacts facts, Mode mode) {
        if (mode.intervalNanos() == 0) {
            return "";
        }
        if (facts.hasOldGil()) {
            return facts.name() + " counts ticks and has no interval to set";
        }
        return facts.isCpython() ? "" : "GraalPy's 50 ms timer can't be set";
    }

    private static String otherGil(PythonFacts facts, Mode mode) {
        return "%s has no GIL '%s'; its own is '%s'"
                .formatted(facts.name(), mode.policy(), facts.hasOldGil() ? "old" : "new");
    }
}
