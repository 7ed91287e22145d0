/** Experiments with the GIL: what is asked, who is asked, what came of it. */
@NullMarked
package dev.parallax.lab;

import org.jspecify.annotations.NullMarked;
