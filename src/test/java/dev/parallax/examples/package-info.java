/** A small port and its Python, {@code orders.py}, for the examples in the Javadoc. */
@NullMarked
package dev.parallax.examples;

import org.jspecify.annotations.NullMarked;
