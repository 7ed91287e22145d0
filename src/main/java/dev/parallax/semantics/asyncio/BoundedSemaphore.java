package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.errors.ValueError;

/**
 * {@code asyncio.BoundedSemaphore}: a semaphore that never exceeds its initial value.
 *
 * <pre>{@code
 * Asyncio asyncio = new Asyncio(Interpreter.standard());
 * asyncio.run(
 *         Coroutine.of(
 *                 async -> {
 *                     BoundedSemaphore seats = new BoundedSemaphore(asyncio, 2);
 *                     try {
 *                         seats.release();
 *                     } catch (ValueError e) {
 *                         System.out.println(e.getMessage()); // BoundedSemaphore released too many times
 *                     }
 *                 }));
 * }</pre>
 */
public final class BoundedSemaphore extends Semaphore {
    private final int bound;

    /** {@code asyncio.BoundedSemaphore()}: of 1. */
    public BoundedSemaphore(Asyncio asyncio) {
        this(asyncio, 1);
    }

    /**
     * {@code asyncio.BoundedSemaphore(value)}.
     *
     * @throws ValueError if value is negative
     */
    public BoundedSemaphore(Asyncio asyncio, int value) {
        super(asyncio, value);
        bound = value;
    }

    /**
     * {@code semaphore.release()}.
     *
     * @throws ValueError if it was released more often than acquired
     */
    @Override
    public void release() {
        if (value() >= bound) {
            throw new ValueError("BoundedSemaphore released too many times");
        }
        super.release();
    }
}
