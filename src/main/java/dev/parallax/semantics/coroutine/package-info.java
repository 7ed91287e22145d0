/**
 * Coroutines and async generators: what {@code async def}, {@code await}, {@code async with} and
 * {@code async for} stand for in Java.
 */
@NullMarked
package dev.parallax.semantics.coroutine;

import org.jspecify.annotations.NullMarked;
