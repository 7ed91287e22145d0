/**
 * A Python test file, run by pytest against the Python original on CPython and against its Java
 * port on GraalPy, where a module made of the port stands in for the original.
 */
@NullMarked
package dev.parallax.testing.pytest;

import org.jspecify.annotations.NullMarked;
