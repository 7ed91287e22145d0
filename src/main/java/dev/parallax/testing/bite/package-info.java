/** Proof that a parity suite bites: changes one side and expects the suite to fail. */
@NullMarked
package dev.parallax.testing.bite;

import org.jspecify.annotations.NullMarked;
