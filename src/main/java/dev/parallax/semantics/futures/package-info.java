/** {@code concurrent.futures}: futures and the pool of threads. */
@NullMarked
package dev.parallax.semantics.futures;

import org.jspecify.annotations.NullMarked;
