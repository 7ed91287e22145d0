package dev.parallax.fuzz;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where GraalPy's trace of a program parts from CPython's.
 *
 * @param python the program
 * @param right CPython's trace
 * @param found GraalPy's, in CPython's words as far as that makes lines equal
 * @param line the number of the first line that is not the same
 */
record Parting(String python, List<String> right, List<String> found, int line) {
    private static final Pattern LABEL = Pattern.compile("(\\w+)(:| !).*");

    /** Finds it; the shorter trace's end is a line, too. */
    static Parting of(String python, List<String> right, List<String> found) {
        int line = 0;
        while (line < right.size()
                && Difference.at(right, line).equals(Difference.at(found, line))) {
            line++;
        }
        return new Parting(python, right, found, line);
    }

    /** Returns CPython's line, empty at its end. */
    String cpython() {
        return Difference.at(right, line).orElse("");
    }

    /** Returns GraalPy's line, empty at its end. */
    String graalpy() {
        return Difference.at(found, line).orElse("");
    }

    /** Says whether both lines are of the same statement. */
    boolean sameLabel() {
        return !label(cpython()).isEmpty() && label(cpython()).equals(label(graalpy()));
    }

    /** Says whether CPython logs GraalPy's line, too, only later. */
    boolean ahead() {
        return right.subList(Math.min(line, right.size()), right.size()).contains(graalpy());
    }

    /** Says whether CPython's line never comes in GraalPy's trace, not even later. */
    boolean neverLogged() {
        return !found.subList(Math.min(line, found.size()), found.size()).contains(cpython());
    }

    static String label(String line) {
        Matcher label = LABEL.matcher(line);
        return label.matches() ? label.group(1) : "";
    }

    /** What the program must contain. */
    static Predicate<Parting> program(String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        return at -> wanted.matcher(at.python).find();
    }

    /** What CPython's whole line must be. */
    static Predicate<Parting> cpython(String pattern) {
        return at -> at.cpython().matches(pattern);
    }

    /** What GraalPy's whole line must be. */
    static Predicate<Parting> graalpy(String pattern) {
        return at -> at.graalpy().matches(pattern);
    }

    /** What a whole line before must be. */
    static Predicate<Parting> before(String pattern) {
        return at -> at.right.stream().limit(at.line).anyMatch(l -> l.matches(pattern));
    }

    /** What the statement must contain that logged CPython's line. */
    static Predicate<Parting> cpythonLogs(String pattern) {
        return at -> SourceLines.of(at.python).logs(label(at.cpython()), pattern);
    }

    /** What the statement must contain that logged GraalPy's line. */
    static Predicate<Parting> graalpyLogs(String pattern) {
        return at -> SourceLines.of(at.python).logs(label(at.graalpy()), pattern);
    }

    /** What a statement must contain that logged a line before. */
    static Predicate<Parting> loggedBefore(String pattern) {
        return at -> {
            SourceLines lines = SourceLines.of(at.python);
            return at.right.stream().limit(at.line).anyMatch(l -> lines.logs(label(l), pattern));
        };
    }

    /** GraalPy's line is logged in a block that begins so, as that block's first line or later. */
    static Predicate<Parting> graalpyIsIn(String head) {
        return at -> SourceLines.of(at.python).isIn(label(at.graalpy()), head);
    }

    /** CPython's line is logged in such a block. */
    static Predicate<Parting> cpythonIsIn(String head) {
        return at -> SourceLines.of(at.python).isIn(label(at.cpython()), head);
    }

    /** GraalPy logs CPython's line, too, but only after a statement that contains this. */
    static Predicate<Parting> lateAfter(String pattern) {
        return at -> {
            SourceLines lines = SourceLines.of(at.python);
            List<String> rest =
                    at.found.subList(Math.min(at.line, at.found.size()), at.found.size());
            return rest.stream()
                    .limit(Math.max(0, rest.indexOf(at.cpython())))
                    .anyMatch(line -> lines.logs(label(line), pattern));
        };
    }
}
