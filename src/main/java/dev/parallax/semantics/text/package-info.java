/**
 * The texts of values: {@code repr}, {@code str}, {@code str.format} and {@code strftime} as
 * CPython's.
 */
@NullMarked
package dev.parallax.semantics.text;

import org.jspecify.annotations.NullMarked;
