package dev.parallax.lab;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The on/off experiment: a table a kind of work, with the subjects below each other. */
final class CompareTables {
    private final Result result;

    CompareTables(Result result) {
        this.result = result;
    }

    List<ResultTable> all() {
        Set<String> works = new LinkedHashSet<>();
        result.rows().forEach(row -> works.add(row.cell().work()));
        return works.stream().map(this::table).toList();
    }

    private ResultTable table(String work) {
        int tasks =
                result.rows().stream()
                        .filter(row -> row.cell().work().equals(work))
                        .mapToInt(CompareTables::tasks)
                        .max()
                        .orElse(0);
        TableBuilder table =
                new TableBuilder(
                        work + ", " + Words.plural(tasks, "task"),
                        "how",
                        "GIL",
                        "median",
                        "quartiles",
                        "to serial, 95 %",
                        "slower");
        int subject = -1;
        for (int i = 0; i < result.rows().size(); i++) {
            Row row = result.rows().get(i);
            if (!row.cell().work().equals(work)) {
                continue;
            }
            if (row.cell().subject() != subject) {
                subject = row.cell().subject();
                table.heading(row.subject());
            }
            row(table, i);
        }
        return table.build();
    }

    private static int tasks(Row row) {
        return row.cell().probe() instanceof Probe.Batch batch ? batch.tasks() : 1;
    }

    private void row(TableBuilder table, int index) {
        Row row = result.rows().get(index);
        String mode = TableBuilder.mode(row);
        if (row.readings().isEmpty()) {
            table.row("  " + how(row), mode, table.missing(row), "", "", "");
            return;
        }
        Spread spread = row.spread();
        PairedRatio serial = toSerial(index);
        table.row(
                "  " + how(row),
                mode,
                Words.seconds(spread.median()),
                Words.range(spread.lowerQuartile(), spread.upperQuartile(), spread.median()),
                serial == null ? "" : serial.words(),
                serial == null ? "" : sign(serial));
        if (row.status() == Row.Status.FAILED) {
            table.note(row.subject() + ", " + row.cell().words() + ": " + row.reason());
        }
        if (!spread.outliers().isEmpty()) {
            table.note(row.subject() + ", " + row.cell().words() + ": " + outliers(spread));
        }
        others(table, index);
    }

    private static String outliers(Spread spread) {
        boolean one = spread.outliers().size() == 1;
        return "%s %s %s (%s to %s)"
                .formatted(
                        one ? "round" : "rounds",
                        String.join(", ", spread.outliers().stream().map(String::valueOf).toList()),
                        one ? "is an outlier" : "are outliers",
                        Words.seconds(spread.least()),
                        Words.seconds(spread.most()));
    }

    /** Pairs with another base than the serial run get a row of their own. */
    private void others(TableBuilder table, int index) {
        for (Plan.Pair pair : result.pairs()) {
            PairedRatio ratio = result.ratio(pair);
            if (pair.cell() == index && !serial(pair.base()) && ratio.pairs() > 0) {
                Row row = result.rows().get(index);
                Row base = result.rows().get(pair.base());
                String modes = Words.of(row.cell().mode()) + "/" + Words.of(base.cell().mode());
                table.row("  " + how(row) + " " + modes, "", "", "", ratio.words(), sign(ratio));
            }
        }
    }

    private @Nullable PairedRatio toSerial(int index) {
        for (Plan.Pair pair : result.pairs()) {
            if (pair.cell() == index && serial(pair.base())) {
                PairedRatio ratio = result.ratio(pair);
                return ratio.pairs() == 0 ? null : ratio;
            }
        }
        return null;
    }

    private boolean serial(int index) {
        return result.rows().get(index).cell().probe() instanceof Probe.Batch b
                && b.spread() == Probe.Spread.SERIAL;
    }

    private static String how(Row row) {
        return row.cell().probe() instanceof Probe.Batch b ? Words.of(b.spread()) : "";
    }

    private static String sign(PairedRatio ratio) {
        return ratio.above() + "/" + ratio.pairs();
    }
}
