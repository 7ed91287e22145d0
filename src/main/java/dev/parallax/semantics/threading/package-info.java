/** {@code threading}: what synchronises the threads of one interpreter. */
@NullMarked
package dev.parallax.semantics.threading;

import org.jspecify.annotations.NullMarked;
