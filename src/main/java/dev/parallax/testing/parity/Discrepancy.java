package dev.parallax.testing.parity;

import dev.parallax.testing.value.Difference;

/**
 * One place where a side's answer is not the first side's.
 *
 * <pre>{@code
 * Judgement judgement =
 *         new Judge(Rules.DEFAULT)
 *                 .judge(
 *                         Sides.ASKING,
 *                         List.of(Sides.column("cpython", "3.6"), Sides.column("java", "3.5")));
 * Discrepancy first = judgement.discrepancies().getFirst();
 * System.out.println(first.side() + " in " + first.part()); // java in result
 * }</pre>
 *
 * @param step the index of the step, from 0
 * @param part {@code "result"}, {@code "stdout"}, {@code "stderr"} or {@code "argument 1"}
 * @param side which side differs from the first
 * @param difference where and how
 */
public record Discrepancy(int step, String part, String side, Difference difference) {}
