package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.errors.PyException;

/**
 * Nothing is there to be got without waiting: {@code asyncio.QueueEmpty}.
 *
 * <pre>{@code
 * Asyncio asyncio = new Asyncio(Interpreter.standard());
 * asyncio.run(
 *         Coroutine.of(
 *                 async -> {
 *                     Queue<String> queue = new Queue<>(asyncio);
 *                     try {
 *                         queue.getNowait();
 *                     } catch (QueueEmpty e) {
 *                         System.out.println("nothing there"); // nothing there
 *                     }
 *                 }));
 * }</pre>
 */
public final class QueueEmpty extends PyException {
    private static final long serialVersionUID = 1L;

    QueueEmpty() {
        super("");
    }

    @Override
    public String module() {
        return "asyncio.queues";
    }
}
