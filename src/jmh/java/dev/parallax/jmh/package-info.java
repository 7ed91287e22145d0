/** Benchmarks; {@code ./parallax bench gil} runs them. */
@NullMarked
package dev.parallax.jmh;

import org.jspecify.annotations.NullMarked;
