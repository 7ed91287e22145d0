package dev.parallax.testing;

import dev.parallax.record.LaneRecord;
import dev.parallax.record.LaneRun;
import dev.parallax.record.OutputLine;
import dev.parallax.record.RunRecord;

import org.junit.platform.commons.support.AnnotationSupport;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What a test method changes in a record before it is judged. */
record OutputRewriting(List<Rewrite> rewrites, Optional<Pattern> unordered) {
    /** One rewriting of parts of lines. */
    record Rewrite(Pattern regex, String with) {}

    static OutputRewriting of(Method method) {
        List<Rewrite> rewrites =
                AnnotationSupport.findRepeatableAnnotations(method, Scrub.class).stream()
                        .map(s -> new Rewrite(Pattern.compile(s.regex()), s.with()))
                        .toList();
        return new OutputRewriting(
                rewrites,
                AnnotationSupport.findAnnotation(method, Unordered.class)
                        .map(u -> Pattern.compile(u.lines())));
    }

    /** Rewrites what is to be scrubbed. */
    RunRecord scrubbed(RunRecord record) {
        return changed(record, lines -> lines.stream().map(this::scrubbed).toList());
    }

    /** Sorts what may come in any order. */
    RunRecord sorted(RunRecord record) {
        return unordered.isEmpty() ? record : changed(record, this::sorted);
    }

    private static RunRecord changed(RunRecord r, UnaryOperator<List<OutputLine>> change) {
        List<LaneRecord> lanes =
                r.lanes().stream()
                        .map(
                                lane ->
                                        new LaneRecord(
                                                lane.lane(),
                                                lane.stamp(),
                                                lane.warmups(),
                                                lane.runs().stream()
                                                        .map(run -> changed(run, change))
                                                        .toList()))
                        .toList();
        return new RunRecord(
                r.schema(),
                r.comparison(),
                r.manifestFile(),
                r.manifest(),
                r.topic(),
                r.slide(),
                r.startedAt(),
                r.asked(),
                r.environment(),
                lanes);
    }

    private static LaneRun changed(LaneRun r, UnaryOperator<List<OutputLine>> change) {
        return new LaneRun(
                r.status(),
                r.reason(),
                r.exitCode(),
                change.apply(r.output()),
                r.threads(),
                r.totals(),
                r.exception(),
                r.wallSeconds(),
                r.cpuSeconds(),
                r.peakMemoryBytes(),
                r.threadDump());
    }

    private OutputLine scrubbed(OutputLine line) {
        String text = line.text();
        for (Rewrite rewrite : rewrites) {
            text = rewrite.regex().matcher(text).replaceAll(rewrite.with());
        }
        return with(line, text);
    }

    private static OutputLine with(OutputLine line, String text) {
        return new OutputLine(
                line.time(), line.stream(), line.pid(), line.process(), line.thread(), text);
    }

    /** Sorts each row of lines that may come in any order. */
    private List<OutputLine> sorted(List<OutputLine> lines) {
        List<OutputLine> all = new ArrayList<>();
        List<OutputLine> row = new ArrayList<>();
        for (OutputLine line : lines) {
            if (unordered.map(p -> p.matcher(line.text()).matches()).orElse(false)) {
                row.add(line);
            } else {
                flush(row, all);
                all.add(line);
            }
        }
        flush(row, all);
        return all;
    }

    private static void flush(List<OutputLine> row, List<OutputLine> all) {
        row.sort(Comparator.comparing(OutputLine::text));
        all.addAll(row);
        row.clear();
    }
}
