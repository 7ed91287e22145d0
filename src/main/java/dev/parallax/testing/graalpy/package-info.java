/** The GraalPy side of a parity test: one engine, contexts used again. */
@NullMarked
package dev.parallax.testing.graalpy;

import org.jspecify.annotations.NullMarked;
