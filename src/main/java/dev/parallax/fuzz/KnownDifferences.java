package dev.parallax.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where GraalPy differs from CPython by itself. Nothing of the Java library's is here: it has no
 * known differences. A known difference excuses a program only if the Java library agrees with
 * CPython in it; from the differing line on, GraalPy's trace is not judged.
 */
public final class KnownDifferences {
    private static final List<Known> GRAALPY =
            List.of(
                    new Known(
                            "one type for the iterators of all sequences",
                            "",
                            ".*'list_iterator' object has no attribute '(send|throw)'",
                            ".*'iterator' object has no attribute '(send|throw)'"),
                    new Known(
                            "a generator that ignored GeneratorExit counts as ended",
                            ".*generator ignored GeneratorExit.*",
                            ".*",
                            ".*"),
                    new Known(
                            "a StopIteration thrown into a delegate without throw() is not its end",
                            "",
                            ".*",
                            ".*RuntimeError: generator raised StopIteration from StopIteration.*"));

    private KnownDifferences() {}

    /**
     * One difference, by patterns of whole lines.
     *
     * @param reason what GraalPy does
     * @param before what an earlier line must be, empty for no condition
     * @param cpython what CPython's first differing line is
     * @param graalpy what GraalPy's is
     */
    public record Known(String reason, String before, String cpython, String graalpy) {
        boolean matches(List<String> right, List<String> found) {
            int line = 0;
            while (line < right.size()
                    && Difference.at(right, line).equals(Difference.at(found, line))) {
                line++;
            }
            return Pattern.matches(cpython, Difference.at(right, line).orElse(""))
                    && Pattern.matches(graalpy, Difference.at(found, line).orElse(""))
                    && (before.isEmpty()
                            || right.stream().limit(line).anyMatch(l -> l.matches(before)));
        }
    }

    /** Returns all of them. */
    public static List<Known> all() {
        return GRAALPY;
    }

    /** Returns the known difference that the traces show, if it is all they show. */
    static Optional<Known> of(Map<Side, List<String>> traces) {
        List<String> cpython = traces.get(Side.CPYTHON);
        List<String> graalpy = traces.get(Side.GRAALPY);
        if (cpython == null || graalpy == null) {
            return Optional.empty();
        }
        boolean right =
                traces.entrySet().stream()
                        .allMatch(t -> !t.getKey().java() || t.getValue().equals(cpython));
        if (!right) {
            return Optional.empty();
        }
        return GRAALPY.stream().filter(known -> known.matches(cpython, graalpy)).findFirst();
    }
}
