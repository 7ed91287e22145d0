package dev.parallax.lab;

import dev.parallax.trace.ModeStamp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes results as CSV (RFC 4180): a line a measurement, or one with the reason for none. */
public final class ResultCsv {
    private static final String HEAD =
            "experiment,started_at,subject,work,spread,count,size,policy,interval_ns,asked,observed,"
                + "cores,status,reason,round,seconds,cpu_seconds,rate,switches,p50_seconds,"
                + "p99_seconds";

    private ResultCsv() {}

    /** Returns the text, each line ending in a line feed. */
    public static String text(Result result) {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        for (Row row : result.rows()) {
            List<String> fixed = fixed(result, row);
            if (row.readings().isEmpty()) {
                line(text, fixed, List.of("", "", "", "", "", "", ""));
            }
            for (int i = 0; i < row.readings().size(); i++) {
                line(text, fixed, values(i + 1, row.readings().get(i)));
            }
        }
        return text.toString();
    }

    private static List<String> fixed(Result result, Row row) {
        Cell cell = row.cell();
        ResultFile.FileProbe probe = ResultWriter.probe(cell.probe());
        List<String> cells = new ArrayList<>();
        cells.add(ResultWriter.word(result.kind()));
        cells.add(result.startedAt());
        cells.add(row.subject());
        cells.add(cell.work());
        cells.add(probe.spread());
        cells.add("" + probe.count());
        cells.add("" + probe.size());
        cells.add(cell.mode().policy());
        cells.add("" + cell.mode().intervalNanos());
        boolean proven = row.stamp() >= 0;
        ModeStamp stamp = proven ? result.stamps().get(row.stamp()) : null;
        cells.add(stamp == null ? "" : stamp.asked());
        cells.add(stamp == null ? "" : stamp.observed());
        cells.add(stamp == null ? "" : "" + stamp.cores());
        cells.add(ResultWriter.word(row.status()));
        cells.add(row.reason());
        return cells;
    }

    private static List<String> values(int round, Reading r) {
        return List.of(
                "" + round,
                number(r.seconds()),
                number(r.cpuSeconds()),
                number(r.number("rate")),
                number(r.number("switches")),
                number(r.times().at(50)),
                number(r.times().at(99)));
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.9g", value) : "";
    }

    private static void line(StringBuilder text, List<String> first, List<String> more) {
        List<String> all = new ArrayList<>(first);
        all.addAll(more);
        text.append(String.join(",", all.stream().map(ResultCsv::quoted).toList())).append('\n');
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c < ' ');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
