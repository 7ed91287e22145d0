package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.errors.RuntimeError;

/**
 * A barrier was aborted or reset: {@code asyncio.BrokenBarrierError}.
 *
 * <pre>{@code
 * Asyncio asyncio = new Asyncio(Interpreter.standard());
 * asyncio.run(
 *         Coroutine.of(
 *                 async -> {
 *                     Barrier barrier = new Barrier(asyncio, 2);
 *                     Task<Integer> waiting = asyncio.createTask(barrier.await());
 *                     async.await(asyncio.sleep(0)); // the task begins to wait
 *                     async.await(barrier.abort());
 *                     try {
 *                         async.await(waiting);
 *                     } catch (BrokenBarrierError e) {
 *                         System.out.println("nobody else will come"); // nobody else will come
 *                     }
 *                 }));
 * }</pre>
 */
public final class BrokenBarrierError extends RuntimeError {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public BrokenBarrierError(String text) {
        super(text);
    }

    @Override
    public String module() {
        return "asyncio.exceptions";
    }
}
