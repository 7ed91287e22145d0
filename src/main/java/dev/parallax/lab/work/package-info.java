/** The kinds of work that the talk names, and the probes, in Java under a GIL. */
@NullMarked
package dev.parallax.lab.work;

import org.jspecify.annotations.NullMarked;
