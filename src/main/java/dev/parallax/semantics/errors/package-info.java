/** Python's exceptions: their types, names and texts, and tracebacks in Python's shape. */
@NullMarked
package dev.parallax.semantics.errors;

import org.jspecify.annotations.NullMarked;
