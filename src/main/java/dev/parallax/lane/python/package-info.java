/**
 * What both Python lanes share: the Python package put around a script, the frames in which child
 * processes report, and the packages that scripts import.
 */
@NullMarked
package dev.parallax.lane.python;

import org.jspecify.annotations.NullMarked;
