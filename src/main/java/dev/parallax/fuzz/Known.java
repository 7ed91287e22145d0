package dev.parallax.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One way in which GraalPy is known to differ from CPython. */
public sealed interface Known {
    /** Returns what GraalPy does. */
    String reason();

    /**
     * The same happens, in other words: all that comes after is judged.
     *
     * @param reason what GraalPy does
     * @param graalpy its words, somewhere in a line
     * @param cpython what CPython says instead, with {@code $1} … for the pattern's groups
     */
    record Wording(String reason, Pattern graalpy, String cpython) implements Known {
        static Wording of(String reason, String graalpy, String cpython) {
            return new Wording(reason, Pattern.compile(graalpy), cpython);
        }

        boolean changes(List<String> right, List<String> found) {
            return !translated(right, found).equals(found);
        }

        /** Returns the trace in CPython's words, in those lines in which that makes them equal. */
        List<String> translated(List<String> right, List<String> found) {
            List<String> lines = new ArrayList<>(found);
            for (int i = 0; i < Math.min(right.size(), found.size()); i++) {
                Matcher words = graalpy.matcher(found.get(i));
                if (!found.get(i).equals(right.get(i))
                        && words.replaceAll(cpython).equals(right.get(i))) {
                    lines.set(i, right.get(i));
                }
            }
            return lines;
        }
    }

    /**
     * Something else happens, and from then on GraalPy's trace is not judged.
     *
     * @param reason what GraalPy does
     * @param shown says whether the traces part in the way that follows from it
     */
    record Turn(String reason, Predicate<Parting> shown) implements Known {}
}
