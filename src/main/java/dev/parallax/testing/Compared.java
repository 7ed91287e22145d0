package dev.parallax.testing;

import dev.parallax.compare.ComparisonVerdict;
import dev.parallax.record.RunRecord;

/**
 * A comparison that has run.
 *
 * @param printed what came out, scrubbed, in the order it came
 * @param verdict of the same with what may come in any order sorted
 */
record Compared(RunRecord printed, ComparisonVerdict verdict) {}
