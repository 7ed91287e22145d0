/** The global interpreter lock: its policies, the state they share, a lock for real threads. */
@NullMarked
package dev.parallax.semantics.gil;

import org.jspecify.annotations.NullMarked;
