/**
 * What a run left behind: pure data, written as JSON, and all that comparing and reporting ever
 * read.
 */
@NullMarked
package dev.parallax.record;

import org.jspecify.annotations.NullMarked;
