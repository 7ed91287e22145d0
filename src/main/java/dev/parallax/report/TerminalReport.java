package dev.parallax.report;

import dev.parallax.compare.ComparisonVerdict;
import dev.parallax.compare.TopicTimes;

import java.io.PrintWriter;
import java.util.List;

/**
 * Reports as text: for each comparison what ran, the outputs side by side, what differs, the
 * verdict; in the end what all came to.
 */
public final class TerminalReport implements Reporter {
    private final PrintWriter out;
    private final Style style;
    private final Header header;

    /** Makes a reporter that writes to {@code out} and flushes after every part. */
    public TerminalReport(PrintWriter out, Style style) {
        this.out = out;
        this.style = style;
        this.header = new Header(out, style);
    }

    @Override
    public void comparison(ComparisonVerdict verdict) {
        header.print(verdict);
        List<Shown> lanes = Shown.in(verdict);
        if (!lanes.isEmpty()) {
            new OutputTable(out, style, verdict.comparison(), lanes).print();
            out.println();
        }
        Facts facts = new Facts(out, style);
        facts.breakages(verdict);
        new DifferenceList(out, style).print(verdict);
        facts.threadDumps(verdict);
        facts.slide(verdict);
        facts.times(verdict);
        new ThreadBars(out, style).print(lanes);
        conclusion(verdict);
        out.println();
        out.flush();
    }

    private void conclusion(ComparisonVerdict verdict) {
        String sign = style.glyph(Conclusions.glyph(verdict.overall()));
        String word = Conclusions.word(verdict.overall());
        String painted = style.paint(Conclusions.ink(verdict.overall()), sign + " " + word);
        Paragraph.print(out, style, "  " + painted + "  ", Conclusions.sentence(verdict), null);
    }

    @Override
    public void summary(List<ComparisonVerdict> verdicts, List<TopicTimes> times) {
        TimeTable table = new TimeTable(out, style);
        times.forEach(table::print);
        new Summary(out, style).print(verdicts, times);
        out.flush();
    }
}
