package dev.parallax.semantics.asyncio;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * What {@code asyncio.wait} returns.
 *
 * <pre>{@code
 * Interpreter py =
 *         new Interpreter(InterpreterSettings.defaults(), new VirtualClock(), line -> {});
 * Asyncio asyncio = new Asyncio(py);
 * asyncio.run(
 *         Coroutine.of(
 *                 async -> {
 *                     Task<String> fast = asyncio.createTask(asyncio.sleep(1, "fast"));
 *                     Task<String> slow = asyncio.createTask(asyncio.sleep(9, "slow"));
 *                     var first = Asyncio.ReturnWhen.FIRST_COMPLETED;
 *                     DoneAndPending<String> two =
 *                             async.await(asyncio.wait(List.of(fast, slow), null, first));
 *                     System.out.println(two.done().equals(Set.of(fast))); // true
 *                     System.out.println(two.pending().equals(Set.of(slow))); // true
 *                 }));
 * }</pre>
 *
 * @param done those that are done, in the order in which they were given
 * @param pending the others
 * @param <R> their results
 */
public record DoneAndPending<R extends @Nullable Object>(
        Set<AsyncFuture<? extends R>> done, Set<AsyncFuture<? extends R>> pending) {}
