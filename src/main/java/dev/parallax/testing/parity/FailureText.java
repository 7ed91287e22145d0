package dev.parallax.testing.parity;

import dev.parallax.testing.backend.Ending;
import dev.parallax.testing.backend.Outcome;
import dev.parallax.testing.backend.Step;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A judgement as the text of a failed test: what was called, all sides' answers below one another
 * with the differing part marked, the users' frames, and how to see it again.
 *
 * <pre>{@code
 * Trial trial =
 *         new Trial(
 *                 List.of(Sides.answering("cpython", "3.6"), Sides.answering("java", "3.5")),
 *                 Rules.DEFAULT,
 *                 Duration.ofSeconds(1));
 * Judgement judgement = trial.run(Sides.ASKING);
 * String text = FailureText.of(judgement, CaseLabel.of("orders", "src/test/python"));
 * System.out.println(text.lines().findFirst().orElseThrow()); // PARITY MISMATCH  orders.total([1, 2], tax=0.2)
 * }</pre>
 */
public final class FailureText {
    private static final int WIDEST = 160;

    private final Judgement judgement;
    private final CaseLabel label;
    private final List<String> lines = new ArrayList<>();

    private FailureText(Judgement judgement, CaseLabel label) {
        this.judgement = judgement;
        this.label = label;
    }

    /** Returns the text. */
    public static String of(Judgement judgement, CaseLabel label) {
        return new FailureText(judgement, label).text();
    }

    /** Returns the answers of the side that others are held against, for a diff. */
    public static String expected(Judgement judgement) {
        return AnswerText.lines(judgement.program(), judgement.columns().getFirst());
    }

    /** Returns the answers of the side that differs, for a diff. */
    public static String actual(Judgement judgement) {
        return AnswerText.lines(judgement.program(), differing(judgement));
    }

    /** Returns the lines that show how to see a judgement's answers again. */
    public static String reproduction(Judgement judgement, CaseLabel label) {
        FailureText text = new FailureText(judgement, label);
        text.again();
        return String.join("\n", text.lines);
    }

    private static Column differing(Judgement judgement) {
        String first = judgement.columns().getFirst().side();
        if (!judgement.oddOneOut().isEmpty() && !judgement.oddOneOut().equals(first)) {
            return judgement.column(judgement.oddOneOut());
        }
        return judgement.discrepancies().isEmpty()
                ? judgement.columns().getLast()
                : judgement.column(judgement.discrepancies().getFirst().side());
    }

    private String text() {
        heading();
        switch (judgement.verdict()) {
            case INFRASTRUCTURE -> judgement.trouble().forEach(line -> lines.add("  " + line));
            case VACUOUS ->
                    lines.add(
                            "  every side returns None, prints nothing and changes no argument:"
                                    + " nothing was compared");
            default -> {
                if (judgement.discrepancies().isEmpty()) {
                    agreement();
                } else {
                    differences();
                }
            }
        }
        again();
        if (judgement.verdict() == Verdict.MISMATCH) {
            add("accept", accept());
        }
        return String.join("\n", lines);
    }

    private void again() {
        List<Outcome> first = judgement.columns().getFirst().outcomes();
        add("python", PasteLine.of(judgement.program(), label, first));
        add("re-run", label.rerun());
    }

    private void agreement() {
        rows(
                judgement.columns().stream()
                        .map(c -> new Row(c.side(), cut(AnswerText.of(c.outcomes().getLast()))))
                        .toList());
    }

    private void heading() {
        String title = "PARITY " + judgement.verdict();
        List<Step> steps = judgement.program().steps();
        String call =
                steps.stream()
                        .map(step -> StepText.of(step, label.module()))
                        .collect(Collectors.joining(steps.size() > 1 ? "\n    " : ""));
        lines.add(title + (steps.size() > 1 ? "\n    " : "  ") + call);
        if (!label.origin().isEmpty()) {
            lines.add("  " + label.origin());
        }
        add("shrunk", label.shrunk().isEmpty() ? "" : "from " + cut(label.shrunk()));
    }

    private void add(String name, String text) {
        if (!text.isEmpty()) {
            lines.add("  " + name + "   " + text);
        }
    }

    private void differences() {
        Column odd = differing(judgement);
        List<Discrepancy> all = judgement.discrepancies();
        Discrepancy first =
                all.stream()
                        .filter(d -> d.side().equals(odd.side()))
                        .findFirst()
                        .orElse(all.getFirst());
        lines.add(
                "  at "
                        + place(first)
                        + (all.size() > 1 ? ", the first of " + all.size() + " differences" : ""));
        Marked marked = Marked.of(first.difference().expected(), first.difference().actual());
        if (!first.difference().path().equals("$")) {
            rows(
                    List.of(
                            new Row(judgement.columns().getFirst().side(), marked.expected()),
                            new Row(first.side(), marked.actual())));
            lines.add("    " + " ".repeat(width() + 2) + marked.marks());
        }
        answers(first);
        if (!judgement.oddOneOut().isEmpty()) {
            lines.add(
                    "  => "
                            + judgement.oddOneOut().toUpperCase(Locale.ROOT)
                            + " is the odd one out");
        } else if (judgement.columns().size() > 2) {
            lines.add("  => all sides differ");
        }
    }

    private String place(Discrepancy found) {
        String step =
                judgement.program().steps().size() == 1
                        ? ""
                        : "step "
                                + (found.step() + 1)
                                + ", "
                                + StepText.of(judgement.program().steps().get(found.step()), "")
                                + ": ";
        String path = found.difference().path();
        if (found.part().equals("result")) {
            return step + (path.equals("$") ? "the result" : path);
        }
        return step + found.part() + (path.equals("$") ? "" : " " + path);
    }

    private record Row(String side, String text) {}

    /** Shows what every side answered to the step, and the frames where it raised. */
    private void answers(Discrepancy found) {
        List<Row> rows =
                judgement.columns().stream()
                        .map(
                                column ->
                                        new Row(
                                                column.side(),
                                                answer(
                                                        column.outcomes().get(found.step()),
                                                        found.part())))
                        .toList();
        rows(rows);
        String wanted = rows.getFirst().text();
        rows.stream()
                .filter(row -> row.side().equals(found.side()))
                .findFirst()
                .filter(row -> found.difference().path().equals("$"))
                .ifPresent(
                        row ->
                                lines.add(
                                        "    "
                                                + " ".repeat(width() + 2)
                                                + Marked.of(wanted, row.text()).marks()
                                                + "  "
                                                + row.side()));
        for (Column column : judgement.columns()) {
            if (column.outcomes().get(found.step()).ending() instanceof Ending.Raised raised
                    && !raised.frames().isEmpty()) {
                lines.add(
                        "  "
                                + column.side()
                                + " raised "
                                + AnswerText.error(raised.error())
                                + AnswerText.frames(raised));
            }
        }
    }

    private static String answer(Outcome outcome, String part) {
        return cut(
                switch (part) {
                    case "stdout" -> AnswerText.text(outcome.out());
                    case "stderr" -> AnswerText.text(outcome.err());
                    case "result" -> AnswerText.of(outcome.ending());
                    default -> {
                        int index = Integer.parseInt(part.substring(part.indexOf(' ') + 1)) - 1;
                        yield dev.parallax.testing.value.PyRepr.of(
                                outcome.argumentsAfter().get(index));
                    }
                });
    }

    private void rows(List<Row> rows) {
        rows.forEach(
                row -> lines.add(("    %-" + width() + "s  %s").formatted(row.side(), row.text())));
    }

    private int width() {
        return judgement.columns().stream().mapToInt(c -> c.side().length()).max().orElse(1);
    }

    private String accept() {
        String side =
                judgement.oddOneOut().isEmpty()
                        ? differing(judgement).side()
                        : judgement.oddOneOut();
        return "@KnownDivergence(side = Side."
                + side.toUpperCase(Locale.ROOT)
                + ", reason = \"...\")";
    }

    private static String cut(String text) {
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST) + "…";
    }
}
