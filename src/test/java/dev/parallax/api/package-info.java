/** What users compile against, held still. */
@NullMarked
package dev.parallax.api;

import org.jspecify.annotations.NullMarked;
