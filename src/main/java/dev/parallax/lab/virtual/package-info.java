/** Experiments in virtual time. */
@NullMarked
package dev.parallax.lab.virtual;

import org.jspecify.annotations.NullMarked;
