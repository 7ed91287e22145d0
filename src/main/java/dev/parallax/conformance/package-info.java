/**
 * CPython's own tests, run on GraalPy against the Java classes of the semantics library.
 *
 * <p>The tests are read from a folder at run time and stay as they are. Thin Python classes, this
 * package's resources, stand where Python's own would and pass every call on to Java. Each test
 * file runs in a process of its own, which ends itself, and says where it stands, if a test takes
 * too long; what comes after that test then runs in another.
 */
@NullMarked
package dev.parallax.conformance;

import org.jspecify.annotations.NullMarked;
