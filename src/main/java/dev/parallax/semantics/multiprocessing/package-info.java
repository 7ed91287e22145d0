/**
 * {@code multiprocessing} and the pool of processes, over real processes of the operating system.
 */
@NullMarked
package dev.parallax.semantics.multiprocessing;

import org.jspecify.annotations.NullMarked;
