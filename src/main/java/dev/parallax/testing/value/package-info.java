/** Python values outside of any Python: their forms, texts, conversions and comparison. */
@NullMarked
package dev.parallax.testing.value;

import org.jspecify.annotations.NullMarked;
