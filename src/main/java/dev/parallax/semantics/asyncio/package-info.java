/** {@code asyncio}: coroutines, tasks, the event loop, and an HTTP client that runs under it. */
@NullMarked
package dev.parallax.semantics.asyncio;

import org.jspecify.annotations.NullMarked;
