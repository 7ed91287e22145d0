/** The Java side of a parity test: ports called by Python's names. */
@NullMarked
package dev.parallax.testing.java;

import org.jspecify.annotations.NullMarked;
