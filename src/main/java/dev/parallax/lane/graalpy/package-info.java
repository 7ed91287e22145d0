/**
 * Runs Python programs in GraalPy inside the host: one engine, a context for each process, and what
 * it takes to let contexts stand in for forked processes.
 */
@NullMarked
package dev.parallax.lane.graalpy;

import org.jspecify.annotations.NullMarked;
