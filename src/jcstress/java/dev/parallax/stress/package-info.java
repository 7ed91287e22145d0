/** Two threads and a lock, millions of times over, in every way the compiler may order them. */
@NullMarked
package dev.parallax.stress;

import org.jspecify.annotations.NullMarked;
