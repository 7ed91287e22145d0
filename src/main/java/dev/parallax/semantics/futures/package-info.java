/** {@code concurrent.futures}: futures, and pools of threads and of interpreters. */
@NullMarked
package dev.parallax.semantics.futures;

import org.jspecify.annotations.NullMarked;
