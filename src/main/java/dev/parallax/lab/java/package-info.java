/** Experiments on real Java threads, virtual threads and processes. */
@NullMarked
package dev.parallax.lab.java;

import org.jspecify.annotations.NullMarked;
