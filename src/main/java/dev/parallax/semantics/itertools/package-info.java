/** {@code itertools}, the iterators among the built-ins, and generator expressions. */
@NullMarked
package dev.parallax.semantics.itertools;

import org.jspecify.annotations.NullMarked;
