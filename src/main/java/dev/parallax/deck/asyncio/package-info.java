/** Ports of {@code python-scripts/asyncio}. */
@NullMarked
package dev.parallax.deck.asyncio;

import org.jspecify.annotations.NullMarked;
