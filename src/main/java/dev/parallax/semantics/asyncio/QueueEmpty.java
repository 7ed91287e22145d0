package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.errors.PyException;

/** Nothing is there to be got without waiting: {@code asyncio.QueueEmpty}. */
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
