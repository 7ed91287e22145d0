package dev.parallax.testing.parity;

import dev.parallax.testing.backend.Program;

import java.util.List;

/**
 * The verdict on one program, and what it rests on.
 *
 * <pre>{@code
 * Judgement judgement =
 *         new Judge(Rules.DEFAULT)
 *                 .judge(
 *                         Sides.ASKING,
 *                         List.of(
 *                                 Sides.column("cpython", "3.6"),
 *                                 Sides.column("graalpy", "3.6"),
 *                                 Sides.column("java", "3.5")));
 * System.out.println(judgement.oddOneOut()); // java
 * }</pre>
 *
 * @param verdict what it comes to
 * @param program what was run
 * @param columns the sides' answers, Python's first; the first is what others are held against
 * @param discrepancies where they differ; those of a passing verdict are cosmetic
 * @param trouble why a side has no answer, one line each, for {@link Verdict#INFRASTRUCTURE}
 * @param oddOneOut the side that alone differs, or {@code ""} if there are two sides or no such one
 */
public record Judgement(
        Verdict verdict,
        Program program,
        List<Column> columns,
        List<Discrepancy> discrepancies,
        List<String> trouble,
        String oddOneOut) {
    /** Copies the lists. */
    public Judgement {
        columns = List.copyOf(columns);
        discrepancies = List.copyOf(discrepancies);
        trouble = List.copyOf(trouble);
    }

    /** Returns a side's answers. */
    public Column column(String side) {
        return columns.stream()
                .filter(column -> column.side().equals(side))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no side " + side));
    }

    /** Says whether a side's answers are not those of the side held against. */
    public boolean differs(String side) {
        return oddOneOut.equals(side)
                || discrepancies.stream().anyMatch(found -> found.side().equals(side));
    }
}
