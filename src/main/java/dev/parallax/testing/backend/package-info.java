/** What every side of a parity test can be asked to do, and what it answers. */
@NullMarked
package dev.parallax.testing.backend;

import org.jspecify.annotations.NullMarked;
