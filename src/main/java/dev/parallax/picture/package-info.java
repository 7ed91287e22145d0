/** Traces and experiments as pages, as terminal pictures and for trace viewers. */
@NullMarked
package dev.parallax.picture;

import org.jspecify.annotations.NullMarked;
