/**
 * Which Python thread the running Java thread stands for; a generator's body stands for whoever
 * resumed it.
 */
@NullMarked
package dev.parallax.semantics.identity;

import org.jspecify.annotations.NullMarked;
