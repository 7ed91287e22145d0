/** {@code contextvars}: variables whose values belong to a context, not to a thread. */
@NullMarked
package dev.parallax.semantics.contextvars;

import org.jspecify.annotations.NullMarked;
