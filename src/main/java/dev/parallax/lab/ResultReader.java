package dev.parallax.lab;

import dev.parallax.lab.ResultFile.FileProbe;
import dev.parallax.lab.ResultFile.FileReading;
import dev.parallax.lab.ResultFile.FileRow;
import dev.parallax.trace.ModeStamp;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Turns what stands in a file into a result; complains with an IllegalArgumentException. */
final class ResultReader {
    private ResultReader() {}

    static Result result(ResultFile file) {
        List<Row> rows = file.rows().stream().map(ResultReader::row).toList();
        for (Row row : rows) {
            check("stamp", row.stamp(), -1, file.stamps().size());
        }
        ResultFile.Asked asked = file.asked();
        return new Result(
                constant("experiment", file.experiment(), Plan.Kind.class),
                text(file.title()),
                text(file.startedAt()),
                file.environment(),
                new Settings(asked.rounds(), asked.warmups(), asked.seed(), asked.limitSeconds()),
                file.rounds(),
                file.interrupted(),
                file.stamps().stream().map(ResultReader::stamp).toList(),
                rows,
                file.ratios().stream().map(r -> pair(r, rows.size())).toList());
    }

    private static ModeStamp stamp(ResultFile.Stamp s) {
        return new ModeStamp(s.runtime(), s.asked(), s.observed(), s.cores(), s.more());
    }

    private static Row row(FileRow row) {
        Mode mode = new Mode(text(row.policy()), row.intervalNanos());
        return new Row(
                new Cell(row.subject(), mode, probe(row.probe())),
                text(row.name()),
                constant("status", row.status(), Row.Status.class),
                text(row.reason()),
                row.stamp(),
                row.readings().stream().map(ResultReader::reading).toList());
    }

    private static Probe probe(FileProbe p) {
        Probe.Spread spread = constant("spread", p.spread(), Probe.Spread.class);
        Duration length = Duration.ofNanos(p.lengthNanos());
        return switch (p.kind()) {
            case "batch" -> new Probe.Batch(text(p.work()), spread, p.count(), p.size());
            case "convoy" -> new Probe.Convoy(p.count(), spread, length);
            case "slices" -> new Probe.Slices(p.count(), length);
            default -> throw wrong("kind", "one of batch, convoy, slices", p.kind());
        };
    }

    private static Reading reading(FileReading r) {
        return new Reading(
                number(r.seconds()),
                number(r.cpuSeconds()),
                r.numbers(),
                new Distribution(r.times().stream().map(ResultReader::bucket).toList()));
    }

    private static Distribution.Bucket bucket(long[] pair) {
        if (pair.length != 2 || pair[0] < 0 || pair[1] < 1) {
            throw wrong("times", "pairs of nanoseconds and a count", Arrays.toString(pair));
        }
        return new Distribution.Bucket(pair[0], pair[1]);
    }

    private static Plan.Pair pair(ResultFile.FileRatio ratio, int rows) {
        check("row", ratio.row(), 0, rows);
        check("base", ratio.base(), 0, rows);
        return new Plan.Pair(ratio.row(), ratio.base());
    }

    private static void check(String key, int index, int least, int end) {
        if (index < least || index >= end) {
            throw wrong(key, "the index of one, from " + least + " to " + (end - 1), "" + index);
        }
    }

    /** A null in a file gets past its type. */
    private static String text(@Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException("a text is null");
        }
        return value;
    }

    private static double number(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }

    private static <E extends Enum<E>> E constant(String key, String word, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (ResultWriter.word(constant).equals(word)) {
                return constant;
            }
        }
        String all = Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT);
        throw wrong(key, "one of " + all.substring(1, all.length() - 1), word);
    }

    private static IllegalArgumentException wrong(String key, String rule, String found) {
        return new IllegalArgumentException(key + " must be " + rule + ", not " + found);
    }
}
