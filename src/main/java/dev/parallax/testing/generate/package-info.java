/** Random values and calls for both sides: seeded, and shrunk to the smallest that still fails. */
@NullMarked
package dev.parallax.testing.generate;

import org.jspecify.annotations.NullMarked;
