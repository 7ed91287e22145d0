/** Ports of {@code python-scripts/generators} and of the sessions that use them. */
@NullMarked
package dev.parallax.deck.generators;

import org.jspecify.annotations.NullMarked;
