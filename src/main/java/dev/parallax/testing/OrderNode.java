package dev.parallax.testing;

import dev.parallax.manifest.Comparison;
import dev.parallax.record.LaneRecord;
import dev.parallax.record.LaneRun;
import dev.parallax.record.OutputLine;
import dev.parallax.record.OutputLine.Stream;
import dev.parallax.record.RunStatus;
import dev.parallax.semantics.text.PyText;
import dev.parallax.testing.OrderRule.Broken;

import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** An order that must hold in what every run of every side printed. */
record OrderNode(Comparison comparison, OrderRule rule) implements ComparisonNode {
    private static final int AROUND = 5;

    @Override
    public String shown() {
        return comparison.name() + ": " + rule.shown();
    }

    @Override
    public void check(Compared compared, BiConsumer<String, String> report) {
        int checked = 0;
        for (LaneRecord lane : compared.printed().lanes()) {
            for (LaneRun run : lane.runs()) {
                if (run.status() == RunStatus.UNSUPPORTED) {
                    report.accept("skipped", lane.lane() + ": " + run.reason());
                } else {
                    check(lane.lane(), run);
                    checked++;
                }
            }
        }
        if (checked == 0) {
            throw new TestAbortedException("no side could run");
        }
    }

    private void check(String side, LaneRun run) {
        List<String> lines =
                run.output().stream()
                        .filter(line -> line.stream() == Stream.STDOUT)
                        .map(OutputLine::text)
                        .toList();
        Optional<Broken> broken = rule.broken(lines);
        if (broken.isPresent()) {
            throw new AssertionFailedError(text(side, lines, broken.get()));
        }
    }

    private String text(String side, List<String> lines, Broken broken) {
        StringBuilder text = new StringBuilder(rule.shown()).append("\n  ").append(side);
        int line = broken.line();
        if (line < lines.size()) {
            text.append(": line ").append(line + 1).append(", ");
            text.append(PyText.repr(lines.get(line))).append(',');
        }
        text.append(' ').append(broken.why());
        int begin = Math.max(0, Math.min(line, lines.size()) - AROUND);
        int end = Math.min(lines.size(), line + AROUND);
        for (int n = begin; n < end; n++) {
            text.append(n == line ? "\n  -> " : "\n     ").append(n + 1).append("  ");
            text.append(PyText.repr(lines.get(n)));
        }
        return text.toString();
    }
}
