package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.errors.PyException;

/**
 * The queue takes or gives nothing any more: {@code asyncio.QueueShutDown}.
 *
 * <pre>{@code
 * Asyncio asyncio = new Asyncio(Interpreter.standard());
 * asyncio.run(
 *         Coroutine.of(
 *                 async -> {
 *                     Queue<String> queue = new Queue<>(asyncio);
 *                     queue.shutdown();
 *                     try {
 *                         async.await(queue.put("a"));
 *                     } catch (QueueShutDown e) {
 *                         System.out.println("takes no more"); // takes no more
 *                     }
 *                 }));
 * }</pre>
 */
public final class QueueShutDown extends PyException {
    private static final long serialVersionUID = 1L;

    QueueShutDown() {
        super("");
    }

    @Override
    public String module() {
        return "asyncio.queues";
    }
}
