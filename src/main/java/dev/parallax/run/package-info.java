/** The run loop: comparisons in, records out, each written as soon as it is complete. */
@NullMarked
package dev.parallax.run;

import org.jspecify.annotations.NullMarked;
