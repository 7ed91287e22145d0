/**
 * Comparisons as their manifests declare them, read with file, line and column in every complaint.
 */
@NullMarked
package dev.parallax.manifest;

import org.jspecify.annotations.NullMarked;
