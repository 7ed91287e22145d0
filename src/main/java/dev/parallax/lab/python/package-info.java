/** Experiments on real Pythons, and what is seen of them from outside. */
@NullMarked
package dev.parallax.lab.python;

import org.jspecify.annotations.NullMarked;
