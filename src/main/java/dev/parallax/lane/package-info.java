/**
 * The seam between the runner and what executes a program: a lane takes a request, returns a run.
 */
@NullMarked
package dev.parallax.lane;

import org.jspecify.annotations.NullMarked;
