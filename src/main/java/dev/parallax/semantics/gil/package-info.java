/** The global interpreter lock as a lock that real Java threads take: 3.2's algorithm, or none. */
@NullMarked
package dev.parallax.semantics.gil;

import org.jspecify.annotations.NullMarked;
