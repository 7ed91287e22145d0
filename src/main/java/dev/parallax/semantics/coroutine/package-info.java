/** Coroutines: what {@code async def}, {@code await} and {@code async with} stand for in Java. */
@NullMarked
package dev.parallax.semantics.coroutine;

import org.jspecify.annotations.NullMarked;
