/** The state of one Python process: its name and pid, clock, output, threads and GIL. */
@NullMarked
package dev.parallax.semantics.interpreter;

import org.jspecify.annotations.NullMarked;
