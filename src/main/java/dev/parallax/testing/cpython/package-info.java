/** The CPython side of a parity test: processes that take steps. */
@NullMarked
package dev.parallax.testing.cpython;

import org.jspecify.annotations.NullMarked;
