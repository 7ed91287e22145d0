/** The Java lane: ports run in a worker JVM, which the host may lose without harm. */
@NullMarked
package dev.parallax.lane.java;

import org.jspecify.annotations.NullMarked;
