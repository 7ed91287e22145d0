package dev.parallax.lab;

import dev.parallax.trace.ModeStamp;

import java.util.ArrayList;
import java.util.List;

/** Shows results as tables. */
public final class ResultTables {
    private ResultTables() {}

    /** Returns a result's tables. */
    public static List<ResultTable> of(Result result) {
        return switch (result.kind()) {
            case COMPARE -> new CompareTables(result).all();
            case SWEEP -> new SweepTables(result).all();
            case CONVOY -> List.of(new ConvoyTable(result).table());
            case SCALING -> new ScalingTables(result).all();
        };
    }

    /** Returns a sentence on where and how it was measured. */
    public static String conditions(Result result) {
        Settings asked = result.settings();
        String rounds =
                result.rounds() == asked.rounds()
                        ? Words.plural(asked.rounds(), "round")
                        : result.rounds() + " of " + Words.plural(asked.rounds(), "round");
        String why = "";
        if (result.interrupted()) {
            why = " (interrupted)";
        } else if (result.rounds() < asked.rounds()) {
            why = " (limit of " + Words.digits(asked.limitSeconds()) + " s)";
        }
        return "%s %s, %s, Java %s; %s%s after %s, seed %d"
                .formatted(
                        result.environment().os(),
                        result.environment().arch(),
                        Words.plural(result.environment().cores(), "core"),
                        result.environment().java(),
                        rounds,
                        why,
                        Words.plural(asked.warmups(), "warm-up"),
                        asked.seed());
    }

    /** Returns the proofs of the modes, numbered as the tables refer to them. */
    public static List<String> proofs(Result result) {
        List<String> lines = new ArrayList<>();
        for (ModeStamp stamp : result.stamps()) {
            StringBuilder line =
                    new StringBuilder("[" + (lines.size() + 1) + "] ")
                            .append(stamp.runtime())
                            .append(": asked ")
                            .append(stamp.asked())
                            .append("; observed ")
                            .append(stamp.observed());
            stamp.more().forEach((what, found) -> line.append("; " + what + ": " + found));
            line.append(stamp.cores() > 0 ? "; " + Words.plural(stamp.cores(), "core") : "");
            lines.add(line.toString());
        }
        return lines;
    }
}
