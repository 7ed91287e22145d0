/** Ports of {@code python-scripts/io_bound}: tasks that wait. */
@NullMarked
package dev.parallax.deck.iobound;

import org.jspecify.annotations.NullMarked;
