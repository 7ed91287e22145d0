/** Generators with Python's whole protocol, and the engine that suspends their bodies. */
@NullMarked
package dev.parallax.semantics.generator;

import org.jspecify.annotations.NullMarked;
