package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.errors.PyException;

/**
 * Nothing more can be put without waiting: {@code asyncio.QueueFull}.
 *
 * <pre>{@code
 * Asyncio asyncio = new Asyncio(Interpreter.standard());
 * asyncio.run(
 *         Coroutine.of(
 *                 async -> {
 *                     Queue<String> queue = new Queue<>(asyncio, 1);
 *                     queue.putNowait("a");
 *                     try {
 *                         queue.putNowait("b");
 *                     } catch (QueueFull e) {
 *                         System.out.println("no room"); // no room
 *                     }
 *                 }));
 * }</pre>
 */
public final class QueueFull extends PyException {
    private static final long serialVersionUID = 1L;

    QueueFull() {
        super("");
    }

    @Override
    public String module() {
        return "asyncio.queues";
    }
}
