package dev.parallax.testing.parity;

import dev.parallax.testing.value.Difference;

/**
 * One place where a side's answer is not the first side's.
 *
 * @param step the index of the step, from 0
 * @param part {@code "result"}, {@code "stdout"}, {@code "stderr"} or {@code "argument 1"}
 * @param side which side differs from the first
 * @param difference where and how
 */
public record Discrepancy(int step, String part, String side, Difference difference) {}
