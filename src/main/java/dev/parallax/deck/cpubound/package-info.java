/** Ports of {@code python-scripts/cpu_bound}: tasks that compute. */
@NullMarked
package dev.parallax.deck.cpubound;

import org.jspecify.annotations.NullMarked;
