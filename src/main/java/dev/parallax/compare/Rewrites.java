package dev.parallax.compare;

import java.util.List;
import java.util.regex.Pattern;

/** What the match modes look for. */
final class Rewrites {
    static final Pattern PID = Pattern.compile("PID: \\d+");

    /** Not part of a longer number: {@code 3.14.3} is a version. */
    static final Pattern SECONDS =
            Pattern.compile(
                    "(?<!\\w)(?<!\\d\\.)(?:\\d+\\.\\d+(?:e[-+]?\\d+)?|\\d+e-\\d+)(?!\\w|\\.\\d)");

    static final Pattern CLOCK = Pattern.compile("(?<![\\d:])\\d{1,2}:\\d{2}:\\d{2}(?![\\d:])");
    static final Pattern WORKER = Pattern.compile("(ThreadPoolExecutor-\\d+_)\\d+");

    /** A child of a child is named {@code ForkProcess-1:2}. */
    static final Pattern PROCESS = Pattern.compile("(\\w*Process-)\\d+(?::\\d+)*");

    static final Pattern ARROW = Pattern.compile("[→⇒➡]\\uFE0F?");
    static final Pattern BULLET = Pattern.compile("[•●◦‣▪·✓✔✗✘☑]\\uFE0F?");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

    private Rewrites() {}

    /** Makes runs of blanks one blank, and leaves out lines that are nothing else. */
    static List<Line> blanks(List<Line> lines) {
        return lines.stream()
                .map(l -> new Line(l.index(), BLANKS.matcher(l.text()).replaceAll(" ").strip()))
                .filter(l -> !l.text().isEmpty())
                .toList();
    }
}
