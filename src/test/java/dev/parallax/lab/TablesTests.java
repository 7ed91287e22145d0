package dev.parallax.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.report.Golden;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class TablesTests {
    private static final FakeSubject ONE = new FakeSubject("CPython 3.14.3");
    private static final FakeSubject TWO = new FakeSubject("simulation, 4 cores");

    private static String shown(Plan plan, int rounds) throws Exception {
        Result result = new Runs().run(plan, Runs.settings(rounds, 1), ONE, TWO);
        TableText text = new TableText(80, t -> t);
        List<String> lines = new ArrayList<>();
        lines.addAll(text.wrapped(ResultTables.conditions(result), "  "));
        ResultTables.of(result).forEach(table -> lines.addAll(text.lines(table)));
        ResultTables.proofs(result).forEach(p -> lines.addAll(text.wrapped(p, "    ")));
        assertThat(lines).allMatch(line -> line.length() <= 80);
        return String.join("\n", lines) + "\n";
    }

    @Test
    void compare() throws Exception {
        Golden.check("gil/compare.txt", shown(Runs.compare(2), 4));
    }

    @Test
    void convoy() throws Exception {
        List<Integer> threads = List.of(0, 1, 4);
        Plan plan = Experiments.convoy(2, threads, List.of(4), Mode.ON, Duration.ofSeconds(1));
        Golden.check("gil/convoy.txt", shown(plan, 1));
    }

    @Test
    void sweep() throws Exception {
        List<Duration> intervals = List.of(Duration.ofMillis(5), Duration.ofNanos(100_000));
        Plan plan =
                Experiments.sweep(2, "countdown", "new", intervals, List.of(1, 2, 4), Runs.SIZING);
        Golden.check("gil/sweep.txt", shown(plan, 2));
    }

    @Test
    void scaling() throws Exception {
        Plan plan =
                Experiments.scaling(
                        List.of(List.of(1, 2), List.of(1, 64)),
                        "countdown",
                        Mode.ON,
                        new Plan.Sizing(0.64, false));
        Golden.check("gil/scaling.txt", shown(plan, 2));
    }

    @Test
    void an_outlier_and_an_early_end_are_told() throws Exception {
        FakeSubject jumpy =
                new FakeSubject("jumpy") {
                    private int threads;

                    @Override
                    double seconds(Probe.Batch batch, Mode mode)
                            throws LabException, InterruptedException {
                        if (batch.spread() == Probe.Spread.THREADS && ++threads == 3) {
                            return 9;
                        }
                        return super.seconds(batch, mode);
                    }
                };
        Result result = new Runs().run(Runs.compare(1), Runs.settings(5, 0), jumpy);
        assertThat(ResultTables.of(result).getFirst().notes())
                .anyMatch(n -> n.startsWith("jumpy, countdown, 2 threads, GIL on: round 3 is an"));
    }

    @Test
    void untrusted_text_is_made_visible_before_it_is_laid_out() {
        TableText text = new TableText(60, t -> t.replace("\u001b", "\\x1b"));
        ResultTable table =
                new ResultTable(
                        "t\u001b",
                        List.of("a", "b"),
                        List.of(List.of("\u001b[31m", "1"), List.of("x\u001b")),
                        List.of("n\u001b"));
        assertThat(String.join("\n", text.lines(table)))
                .doesNotContain("\u001b")
                .contains("  \\x1b[31m  1");
    }
}
