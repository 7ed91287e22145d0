package dev.parallax.lab;

import java.util.Locale;

/** The convoy: how an echo fares beside CPU threads. */
final class ConvoyTable {
    private final Result result;

    ConvoyTable(Result result) {
        this.result = result;
    }

    ResultTable table() {
        TableBuilder table =
                new TableBuilder(
                        "An echo over a loopback socket beside CPU work",
                        "beside",
                        "GIL",
                        "trips/s",
                        "to alone, 95 %",
                        "p50",
                        "p99",
                        "trips");
        int subject = -1;
        for (int i = 0; i < result.rows().size(); i++) {
            Row row = result.rows().get(i);
            if (row.cell().subject() != subject) {
                subject = row.cell().subject();
                table.heading(row.subject());
            }
            row(table, row, i);
        }
        return table.build();
    }

    private void row(TableBuilder table, Row row, int index) {
        String beside = "  " + row.cell().where();
        if (row.readings().isEmpty()) {
            table.row(beside, TableBuilder.mode(row), table.missing(row), "", "", "", "");
            return;
        }
        Distribution times = row.times();
        table.row(
                beside,
                TableBuilder.mode(row),
                Words.digits(row.spread().median()),
                ratio(index),
                Words.seconds(times.at(50)),
                Words.seconds(times.at(99)),
                trips(row));
        if (row.status() == Row.Status.FAILED) {
            table.note(row.subject() + ", " + row.cell().words() + ": " + row.reason());
        }
    }

    /** The samples may be fewer: a subject may give percentiles alone. */
    private static String trips(Row row) {
        double trips = 0;
        for (Reading reading : row.readings()) {
            trips += reading.number("rate") * reading.seconds();
        }
        return String.format(Locale.ROOT, "%,.0f", trips);
    }

    private String ratio(int index) {
        for (Plan.Pair pair : result.pairs()) {
            if (pair.cell() == index) {
                PairedRatio ratio = result.ratio(pair);
                return ratio.pairs() == 0 ? "" : ratio.words();
            }
        }
        return "";
    }
}
