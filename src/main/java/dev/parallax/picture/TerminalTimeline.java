package dev.parallax.picture;

import dev.parallax.report.Style;
import dev.parallax.trace.Figures;
import dev.parallax.trace.GilTrace;
import dev.parallax.trace.Names;
import dev.parallax.trace.Shares;
import dev.parallax.trace.Timeline;
import dev.parallax.trace.Timeline.Owner;
import dev.parallax.trace.Timeline.Row;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws a trace with characters: a row a thread and a row a GIL. */
public final class TerminalTimeline {
    private static final int LONGEST_NAME = 18;
    private static final int SHARES_WIDTH = 11;
    private static final int KEY_WIDTH = 2;
    private static final String KEYS = "123456789abcdefghijklmnopqrstuvwxyz";

    private final Timeline timeline;
    private final GilTrace trace;
    private final Style style;
    private final Names names;
    private final Map<Long, Character> keys = new HashMap<>();
    private final Set<TimelineGlyph> used = EnumSet.noneOf(TimelineGlyph.class);
    private final int nameWidth;
    private final TimelineBar bar;

    private TerminalTimeline(GilTrace trace, Style style) {
        this.trace = trace;
        this.style = style;
        timeline = Timeline.of(trace);
        names = new Names(trace);
        int widest = "GIL 0 owner".length();
        for (Row row : timeline.rows()) {
            char key = keys.size() < KEYS.length() ? KEYS.charAt(keys.size()) : '*';
            keys.put(row.thread().number(), key);
            widest = Math.max(widest, KEY_WIDTH + name(row).length());
        }
        nameWidth = widest;
        bar = new TimelineBar(style.width() - nameWidth - 3 - SHARES_WIDTH, timeline.endNanos());
    }

    /**
     * Returns the picture's lines, safe to print: each fits the style's width, names are escaped.
     */
    public static List<String> lines(GilTrace trace, Style style) {
        return new TerminalTimeline(trace, style).draw();
    }

    private List<String> draw() {
        List<String> lines = new ArrayList<>();
        lines.add(cut(style.visible(title()), style.width()));
        Set<Integer> gils = timeline.owners().stream().map(Owner::gil).collect(Collectors.toSet());
        String shares = gils.isEmpty() ? "   runs wait" : "   held wait";
        lines.add(" ".repeat(nameWidth + 2) + bar.axis(style) + shares);
        timeline.rows().forEach(row -> lines.add(row(row)));
        gils.stream().sorted().forEach(gil -> lines.add(ownerRow(gil)));
        lines.addAll(legend(!gils.isEmpty()));
        Figures figures = Figures.of(trace, timeline);
        if (figures.takes() > 0) {
            lines.add(
                    "switches %s   forced drops %s   requests %s   BUSY %s"
                            .formatted(
                                    figures.switches(),
                                    figures.forcedDrops(),
                                    figures.requests(),
                                    figures.busy()));
        }
        if (trace.dropped() > 0) {
            lines.add("cut off: " + trace.dropped() + " later events are missing");
        }
        return lines;
    }

    private String title() {
        return "%s: %s, %s, GIL %s, %s %s"
                .formatted(
                        trace.title(),
                        ChromeTrace.source(trace),
                        trace.stamp().runtime(),
                        trace.stamp().asked(),
                        trace.stamp().cores(),
                        trace.stamp().cores() == 1 ? "core" : "cores");
    }

    private String row(Row row) {
        TimelineGlyph[] glyphs = bar.row(row);
        StringBuilder line = new StringBuilder();
        int from = 0;
        for (int i = 1; i <= glyphs.length; i++) {
            if (i == glyphs.length || glyphs[i] != glyphs[from]) {
                used.add(glyphs[from]);
                String run = String.valueOf(glyphs[from].sign(style)).repeat(i - from);
                line.append(glyphs[from].painted(style, run));
                from = i;
            }
        }
        String key = keys.get(row.thread().number()) + " ";
        return framed(key + name(row), line, Shares.of(row));
    }

    private String ownerRow(int gil) {
        StringBuilder line = new StringBuilder();
        for (long thread : bar.owners(timeline.owners(), gil)) {
            char free = style.unicode() ? '·' : '-';
            line.append(thread < 0 ? free : keys.getOrDefault(thread, '*').charValue());
        }
        return framed("GIL " + gil + " owner", line, Shares.ofGil(timeline, gil));
    }

    private String framed(String label, CharSequence line, Shares shares) {
        String edge = style.unicode() ? "│" : "|";
        String gap = " ".repeat(Math.max(0, nameWidth - label.length()));
        String figures =
                String.format(
                        Locale.ROOT,
                        " %4.0f%% %3.0f%%",
                        100 * shares.held(),
                        100 * shares.waiting());
        return label + gap + " " + edge + line + edge + figures;
    }

    private List<String> legend(boolean owners) {
        List<String> parts = new ArrayList<>();
        for (TimelineGlyph glyph : used) {
            if (glyph != TimelineGlyph.NONE) {
                parts.add(glyph.sign(style) + " " + glyph.meaning());
            }
        }
        if (owners) {
            parts.add("owner row: who holds it; wait: free although wanted");
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String part : parts) {
            if (!line.isEmpty() && line.length() + part.length() + 3 > style.width()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : "   ").append(part);
        }
        lines.add(line.toString());
        return lines;
    }

    private String name(Row row) {
        return cut(style.visible(names.of(row.thread().number())), LONGEST_NAME);
    }

    private String cut(String text, int width) {
        if (text.length() <= width) {
            return text;
        }
        int keep = Character.isHighSurrogate(text.charAt(width - 2)) ? width - 2 : width - 1;
        return text.substring(0, keep) + (style.unicode() ? "…" : "~");
    }
}
