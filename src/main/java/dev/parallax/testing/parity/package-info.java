/**
 * Judging what the sides answered: verdicts, known divergences, recorded answers, failure texts.
 */
@NullMarked
package dev.parallax.testing.parity;

import org.jspecify.annotations.NullMarked;
