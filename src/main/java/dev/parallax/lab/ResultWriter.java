package dev.parallax.lab;

import dev.parallax.lab.ResultFile.FileProbe;
import dev.parallax.lab.ResultFile.FileRatio;
import dev.parallax.lab.ResultFile.FileReading;
import dev.parallax.lab.ResultFile.FileRow;
import dev.parallax.trace.ModeStamp;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** Turns a result into what stands in its file. */
final class ResultWriter {
    private ResultWriter() {}

    static ResultFile file(Result result) {
        Settings asked = result.settings();
        return new ResultFile(
                Result.SCHEMA,
                word(result.kind()),
                result.title(),
                result.startedAt(),
                result.environment(),
                new ResultFile.Asked(
                        asked.rounds(), asked.warmups(), asked.seed(), asked.limitSeconds()),
                result.rounds(),
                result.interrupted(),
                result.stamps().stream().map(ResultWriter::stamp).toList(),
                result.rows().stream().map(ResultWriter::row).toList(),
                result.pairs().stream().map(pair -> ratio(result, pair)).toList());
    }

    private static ResultFile.Stamp stamp(ModeStamp s) {
        return new ResultFile.Stamp(s.runtime(), s.asked(), s.observed(), s.cores(), s.more());
    }

    private static FileRow row(Row row) {
        Cell cell = row.cell();
        return new FileRow(
                cell.subject(),
                row.subject(),
                cell.mode().policy(),
                cell.mode().intervalNanos(),
                probe(cell.probe()),
                word(row.status()),
                row.reason(),
                row.stamp(),
                summary(row),
                row.readings().stream().map(ResultWriter::reading).toList());
    }

    static FileProbe probe(Probe probe) {
        return switch (probe) {
            case Probe.Batch b ->
                    new FileProbe("batch", b.work(), word(b.spread()), b.tasks(), b.size(), 0);
            case Probe.Convoy c ->
                    new FileProbe(
                            "convoy",
                            "",
                            word(c.spread()),
                            c.cpuThreads(),
                            0,
                            c.length().toNanos());
            case Probe.Slices s ->
                    new FileProbe("slices", "", "threads", s.threads(), 0, s.length().toNanos());
        };
    }

    private static ResultFile.Summary summary(Row row) {
        Spread spread = row.spread();
        return new ResultFile.Summary(
                row.cell().probe() instanceof Probe.Convoy ? "rate" : "seconds",
                number(spread.median()),
                number(spread.lowerQuartile()),
                number(spread.upperQuartile()),
                number(spread.least()),
                number(spread.most()),
                spread.outliers());
    }

    private static FileReading reading(Reading reading) {
        return new FileReading(
                number(reading.seconds()),
                number(reading.cpuSeconds()),
                reading.numbers(),
                reading.times().buckets().stream()
                        .map(b -> new long[] {b.nanos(), b.count()})
                        .toList());
    }

    private static FileRatio ratio(Result result, Plan.Pair pair) {
        PairedRatio r = result.ratio(pair);
        return new FileRatio(
                pair.cell(),
                pair.base(),
                r.pairs(),
                number(r.ratio()),
                number(r.low()),
                number(r.high()),
                r.above());
    }

    private static @Nullable Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
