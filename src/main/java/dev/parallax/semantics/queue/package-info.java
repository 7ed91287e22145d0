/** {@code queue}: queues between the threads of one interpreter. */
@NullMarked
package dev.parallax.semantics.queue;

import org.jspecify.annotations.NullMarked;
