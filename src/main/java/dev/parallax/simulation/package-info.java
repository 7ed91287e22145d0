/** Threads, cores, an operating system's scheduler and a GIL in virtual time. */
@NullMarked
package dev.parallax.simulation;

import org.jspecify.annotations.NullMarked;
