/** The reference lane: a real CPython, bundled or the user's, one process for every execution. */
@NullMarked
package dev.parallax.lane.cpython;

import org.jspecify.annotations.NullMarked;
