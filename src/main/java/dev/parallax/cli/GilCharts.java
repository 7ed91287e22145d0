package dev.parallax.cli;

import dev.parallax.lab.Cell;
import dev.parallax.lab.PairedRatio;
import dev.parallax.lab.Plan;
import dev.parallax.lab.Probe;
import dev.parallax.lab.Result;
import dev.parallax.lab.ResultTable;
import dev.parallax.lab.ResultTables;
import dev.parallax.lab.Row;
import dev.parallax.lab.Spread;
import dev.parallax.lab.Words;
import dev.parallax.picture.ChartPanel;
import dev.parallax.picture.ChartPanel.Axis;
import dev.parallax.picture.ChartPanel.Kind;
import dev.parallax.picture.ChartPanel.Point;
import dev.parallax.picture.ChartPanel.Series;
import dev.parallax.picture.PageContent;
import dev.parallax.picture.TablePanel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Turns an experiment's result into charts and tables for a page. */
final class GilCharts {
    private final Result result;

    private GilCharts(Result result) {
        this.result = result;
    }

    static PageContent page(Result result) {
        GilCharts charts = new GilCharts(result);
        List<ChartPanel> panels =
                switch (result.kind()) {
                    case COMPARE -> charts.compare();
                    case CONVOY -> charts.convoy();
                    case SCALING -> charts.scaling();
                    case SWEEP -> charts.sweep();
                };
        List<TablePanel> tables = ResultTables.of(result).stream().map(GilCharts::table).toList();
        return PageContent.of(result.title(), ResultTables.conditions(result))
                .withResults(panels, tables, result.stamps());
    }

    private static TablePanel table(ResultTable table) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : table.rows()) {
            List<String> cells = new ArrayList<>(row);
            while (cells.size() < table.header().size()) {
                cells.add("");
            }
            rows.add(cells);
        }
        return new TablePanel(table.title(), String.join(" ", table.notes()), table.header(), rows);
    }

    private List<ChartPanel> compare() {
        List<ChartPanel> panels = new ArrayList<>();
        List<String> ways = distinct(row -> way(row.cell()), _ -> true);
        for (String work : distinct(row -> row.cell().work(), _ -> true)) {
            List<Series> series =
                    series(
                            Row::subject,
                            row -> row.cell().work().equals(work),
                            i -> relative(i, ways.indexOf(way(row(i).cell()))));
            panels.add(
                    new ChartPanel(
                            work + ": time against serial",
                            "The bars' ends are 95 % confidence intervals.",
                            Kind.BAR,
                            Axis.named("", ways),
                            Axis.linear("time / serial", ""),
                            series));
        }
        return panels;
    }

    private static String way(Cell cell) {
        return cell.probe() instanceof Probe.Batch batch
                ? Words.of(batch.spread()) + ", GIL " + Words.of(cell.mode())
                : "";
    }

    private Point relative(int index, double x) {
        for (Plan.Pair pair : result.pairs()) {
            if (pair.cell() == index) {
                PairedRatio ratio = result.ratio(pair);
                return new Point(x, ratio.ratio(), ratio.low(), ratio.high());
            }
        }
        return Point.of(x, row(index).readings().isEmpty() ? Double.NaN : 1);
    }

    private List<ChartPanel> convoy() {
        Function<Row, String> name =
                row -> row.subject() + (processes(row) ? ", processes" : ", threads");
        List<Series> rates = series(name, _ -> true, i -> spread(i, threads(row(i))));
        List<Series> tails =
                series(name, _ -> true, i -> Point.of(threads(row(i)), row(i).times().at(99)));
        Axis beside = Axis.linear("threads or processes that compute", "");
        return List.of(
                new ChartPanel(
                        "Round trips a second",
                        "",
                        Kind.LINE,
                        beside,
                        Axis.log("round trips", "1/s"),
                        rates),
                new ChartPanel(
                        "The slowest hundredth of the round trips (p99)",
                        "",
                        Kind.LINE,
                        beside,
                        Axis.log("p99", "s"),
                        tails));
    }

    private static boolean processes(Row row) {
        return row.cell().probe() instanceof Probe.Convoy c && c.spread() == Probe.Spread.PROCESSES;
    }

    private static int threads(Row row) {
        return switch (row.cell().probe()) {
            case Probe.Convoy c -> c.cpuThreads();
            case Probe.Batch b -> b.tasks();
            case Probe.Slices s -> s.threads();
        };
    }

    private List<ChartPanel> scaling() {
        List<ChartPanel> panels = new ArrayList<>();
        for (String subject : distinct(Row::subject, _ -> true)) {
            List<Series> series =
                    series(
                            row -> way(row.cell()),
                            row -> row.subject().equals(subject) && !serial(row),
                            this::speedUp);
            panels.add(
                    new ChartPanel(
                            subject + ": speed-up",
                            "Against one thread with the GIL; 95 % confidence intervals.",
                            Kind.LINE,
                            Axis.linear("threads or processes", ""),
                            Axis.linear("speed-up", ""),
                            series));
        }
        return panels;
    }

    private Point speedUp(int index) {
        for (Plan.Pair pair : result.pairs()) {
            if (pair.base() == index) {
                PairedRatio r = result.ratio(pair);
                return new Point(threads(row(index)), r.ratio(), r.low(), r.high());
            }
        }
        return Point.of(threads(row(index)), Double.NaN);
    }

    private static boolean serial(Row row) {
        return row.cell().probe() instanceof Probe.Batch b && b.spread() == Probe.Spread.SERIAL;
    }

    private List<ChartPanel> sweep() {
        List<ChartPanel> panels = new ArrayList<>();
        for (String subject : distinct(Row::subject, _ -> true)) {
            List<Series> series =
                    series(
                            row -> row.cell().where(),
                            row -> row.subject().equals(subject),
                            i -> spread(i, row(i).cell().mode().intervalNanos() / 1e9));
            panels.add(
                    new ChartPanel(
                            subject + ": time by switch interval",
                            "The bars' ends are quartiles.",
                            Kind.LINE,
                            Axis.log("switch interval", "s"),
                            Axis.linear("time", "s"),
                            series));
        }
        return panels;
    }

    private Point spread(int index, double x) {
        Spread spread = row(index).spread();
        return new Point(x, spread.median(), spread.lowerQuartile(), spread.upperQuartile());
    }

    private Row row(int index) {
        return result.rows().get(index);
    }

    private List<String> distinct(Function<Row, String> name, Function<Row, Boolean> shown) {
        return result.rows().stream().filter(shown::apply).map(name).distinct().toList();
    }

    private List<Series> series(
            Function<Row, String> name, Function<Row, Boolean> shown, IntFunction<Point> point) {
        Map<String, List<Point>> points = new LinkedHashMap<>();
        for (int i = 0; i < result.rows().size(); i++) {
            if (shown.apply(row(i))) {
                points.computeIfAbsent(name.apply(row(i)), _ -> new ArrayList<>())
                        .add(point.apply(i));
            }
        }
        return points.entrySet().stream().map(e -> new Series(e.getKey(), e.getValue())).toList();
    }
}
