package dev.parallax.compare;

import dev.parallax.manifest.MatchMode;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Rewrites lines so that what counts as equal becomes equal. */
@FunctionalInterface
interface Normalizer {

    /** Returns the lines that are left, rewritten; {@link Line#index} stays. */
    List<Line> apply(List<Line> lines);

    /** Returns a rewriting that does this one first, and then another. */
    default Normalizer then(Normalizer next) {
        return lines -> next.apply(apply(lines));
    }

    /** Returns what the modes rewrite, together, whatever order they are given in. */
    static Normalizer of(Collection<MatchMode> modes) {
        Normalizer all = lines -> lines;
        EnumSet<MatchMode> ordered = EnumSet.noneOf(MatchMode.class);
        ordered.addAll(modes);
        for (MatchMode mode : ordered) {
            all = all.then(of(mode));
        }
        return all;
    }

    private static Normalizer of(MatchMode mode) {
        return switch (mode) {
            case EXACT, UNORDERED, IGNORE, SUBSET -> lines -> lines;
            case IGNORE_PIDS -> replacing(Rewrites.PID, "PID: #");
            case IGNORE_TIMES -> replacing(Rewrites.SECONDS, "#.#");
            case IGNORE_CLOCK -> replacing(Rewrites.CLOCK, "#:#:#");
            case IGNORE_WORKER_NUMBERS -> replacing(Rewrites.WORKER, "$1#");
            case IGNORE_PROCESS_NUMBERS -> replacing(Rewrites.PROCESS, "$1#");
            case TRACEBACK_LAST_LINE -> lines -> Tracebacks.cut(lines, false);
            case DOCTEST -> lines -> Rewrites.blanks(Tracebacks.cut(lines, true));
            case IGNORE_ARROWS ->
                    replacing(Rewrites.ARROW, "→").then(replacing(Rewrites.BULLET, "•"));
        };
    }

    private static Normalizer replacing(Pattern pattern, String replacement) {
        return each(text -> pattern.matcher(text).replaceAll(replacement));
    }

    private static Normalizer each(UnaryOperator<String> rewrite) {
        return lines ->
                lines.stream().map(l -> new Line(l.index(), rewrite.apply(l.text()))).toList();
    }
}
