package dev.parallax.testing.parity;

import dev.parallax.testing.backend.Outcome;

/**
 * A declared difference: a side is known to answer something else, and why.
 *
 * <pre>{@code
 * Divergence rounding =
 *         new Divergence(
 *                 "java",
 *                 "2.675",
 *                 "2.68",
 *                 "BigDecimal rounds what is written",
 *                 "",
 *                 "",
 *                 "",
 *                 "");
 * System.out.println(rounding.covers("2.675")); // true
 * }</pre>
 *
 * @param side which side
 * @param call the call it is about as Python writes it, or {@code ""} for every case of a test
 * @param answer what the side answers, as a failure shows it ({@code "raises ValueError"} leaves
 *     the message open), or {@code ""} for any other answer
 * @param reason why it differs, for the chapter
 * @param category of the cause
 * @param issue where it is followed, or {@code ""}
 * @param since the version from which it is so, or {@code ""}
 * @param workaround what to write instead, or {@code ""}
 */
public record Divergence(
        String side,
        String call,
        String answer,
        String reason,
        String category,
        String issue,
        String since,
        String workaround) {
    /** Says whether it is about this call. */
    public boolean covers(String shown) {
        return call.isEmpty() || call.equals(shown);
    }

    /** Says whether the side is among those that were judged. */
    public boolean concerns(Judgement judgement) {
        return judgement.columns().stream().anyMatch(column -> column.side().equals(side));
    }

    /**
     * Returns what is wrong with the declaration, given what happened; {@code ""} if it holds: the
     * side differs, it alone, and in the stated way. It must be among those that were judged.
     */
    public String problem(Judgement judgement) {
        if (judgement.verdict().passes()) {
            return "all sides agree now: remove the declaration that " + side + " diverges";
        }
        if (judgement.verdict() != Verdict.MISMATCH) {
            return "the declared divergence of " + side + " could not be seen";
        }
        String odd = judgement.oddOneOut();
        // Of two sides that differ either may be the one that is meant.
        if (judgement.columns().size() > 2 && !odd.equals(side)) {
            return "not "
                    + side
                    + " alone differs, as declared"
                    + (odd.isEmpty() ? "" : ", but " + odd);
        }
        Discrepancy first = judgement.discrepancies().getFirst();
        Outcome seen = judgement.column(side).outcomes().get(first.step());
        String text = AnswerText.of(seen);
        if (!answer.isEmpty() && !text.equals(answer) && !text.startsWith(answer + ":")) {
            return side + " differs in another way than declared: " + text + ", not " + answer;
        }
        return "";
    }
}
