/**
 * What a test suite imports: annotations for JUnit, the comparison by hand, assertions. Python's
 * original runs beside its Java port, and a test fails where they differ.
 */
@NullMarked
package dev.parallax.testing;

import org.jspecify.annotations.NullMarked;
