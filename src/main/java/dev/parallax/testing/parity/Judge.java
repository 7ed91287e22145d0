package dev.parallax.testing.parity;

import dev.parallax.testing.backend.Program;

import java.util.ArrayList;
import java.util.List;

/**
 * Says what the sides' answers to a program come to.
 *
 * <p>Immutable and safe for use by any thread.
 *
 * <pre>{@code
 * Judgement judgement =
 *         new Judge(Rules.DEFAULT)
 *                 .judge(
 *                         Sides.ASKING,
 *                         List.of(Sides.column("cpython", "3.6"), Sides.column("java", "3.5")));
 * System.out.println(judgement.verdict()); // MISMATCH
 * }</pre>
 */
public final class Judge {
    private final Rules rules;

    /** Makes one that goes by these rules. */
    public Judge(Rules rules) {
        this.rules = rules;
    }

    /**
     * Judges a program.
     *
     * @param columns at least two, Python's before Java's
     */
    public Judgement judge(Program program, List<Column> columns) {
        if (columns.size() < 2) {
            throw new IllegalArgumentException("one side agrees with nothing: " + columns);
        }
        Trouble setUp = new Trouble(rules.raises());
        List<String> trouble = new ArrayList<>();
        columns.forEach(column -> trouble.addAll(setUp.of(program, column)));
        if (!trouble.isEmpty()) {
            return result(Verdict.INFRASTRUCTURE, program, columns, List.of(), trouble);
        }
        Answers answers = new Answers(rules, program);
        List<Discrepancy> found = against(columns, answers::differences);
        if (!found.isEmpty()) {
            return result(Verdict.MISMATCH, program, columns, found, List.of());
        }
        if (columns.stream().noneMatch(answers::observable)) {
            return result(Verdict.VACUOUS, program, columns, List.of(), List.of());
        }
        List<Discrepancy> cosmetic = against(columns, answers::cosmetics);
        Verdict verdict = cosmetic.isEmpty() ? Verdict.AGREE : Verdict.COSMETIC;
        return result(verdict, program, columns, cosmetic, List.of());
    }

    private interface Comparing {
        List<Discrepancy> apply(Column expected, Column actual);
    }

    private static List<Discrepancy> against(List<Column> columns, Comparing comparing) {
        List<Discrepancy> found = new ArrayList<>();
        for (Column column : columns.subList(1, columns.size())) {
            found.addAll(comparing.apply(columns.getFirst(), column));
        }
        return found;
    }

    private Judgement result(
            Verdict verdict,
            Program program,
            List<Column> columns,
            List<Discrepancy> found,
            List<String> trouble) {
        String odd = verdict == Verdict.MISMATCH ? oddOneOut(program, columns) : "";
        return new Judgement(verdict, program, columns, found, trouble, odd);
    }

    /** Finds the side without which all agree. */
    private String oddOneOut(Program program, List<Column> columns) {
        if (columns.size() < 3) {
            return "";
        }
        Answers answers = new Answers(rules, program);
        for (Column odd : columns) {
            List<Column> others =
                    columns.stream().filter(other -> !other.side().equals(odd.side())).toList();
            if (against(others, answers::differences).isEmpty()) {
                return odd.side();
            }
        }
        return "";
    }
}
