/** What generated programs inherit. Public, since they are compiled elsewhere; for them alone. */
@NullMarked
package dev.parallax.fuzz.program;

import org.jspecify.annotations.NullMarked;
