/** The command line: options in, one call to the runner or the reporters, exit codes out. */
@NullMarked
package dev.parallax.cli;

import org.jspecify.annotations.NullMarked;
