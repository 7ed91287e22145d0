/** Ports of {@code python-scripts/coroutines} and of the sessions that use them. */
@NullMarked
package dev.parallax.deck.coroutines;

import org.jspecify.annotations.NullMarked;
