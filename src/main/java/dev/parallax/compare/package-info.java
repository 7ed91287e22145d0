/**
 * Judges records: rewrites what is allowed to vary, finds what differs, asks the manifest what to
 * think of it. Pure functions, safe on any thread.
 */
@NullMarked
package dev.parallax.compare;

import org.jspecify.annotations.NullMarked;
