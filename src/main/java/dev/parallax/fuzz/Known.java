package dev.parallax.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One way in which GraalPy is known to differ from CPython. */
public sealed interface Known {
    /** Returns what GraalPy does. */
    String reason();

    /**
     * Returns the number of the first line in which traces differ; the shorter one's end is one.
     */
    static int line(List<String> right, List<String> found) {
        int line = 0;
        while (line < right.size()
                && Difference.at(right, line).equals(Difference.at(found, line))) {
            line++;
        }
        return line;
    }

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
     * Something else happens, and from then on GraalPy's trace is not judged. Patterns are of whole
     * lines, but for the program's.
     *
     * @param reason what GraalPy does
     * @param program what the program must contain, in Python; {@code LABEL} stands for the label
     *     of CPython's first differing line
     * @param before what an earlier line must be, empty for no condition
     * @param cpython what CPython's first differing line is
     * @param graalpy what GraalPy's is
     */
    record Turn(String reason, String program, String before, String cpython, String graalpy)
            implements Known {
        private static final Pattern LABEL = Pattern.compile("(\\w+)(:| !).*");

        boolean matches(String python, List<String> right, List<String> found) {
            int line = Known.line(right, found);
            String first = Difference.at(right, line).orElse("");
            return Pattern.matches(cpython, first)
                    && Pattern.matches(graalpy, Difference.at(found, line).orElse(""))
                    && contains(python, first)
                    && (before.isEmpty()
                            || right.stream().limit(line).anyMatch(l -> l.matches(before)));
        }

        private boolean contains(String python, String line) {
            Matcher label = LABEL.matcher(line);
            String wanted = program.replace("LABEL", label.matches() ? label.group(1) : "(?!)");
            return Pattern.compile(wanted).matcher(python).find();
        }
    }
}
