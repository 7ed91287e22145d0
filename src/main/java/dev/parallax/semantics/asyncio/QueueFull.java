package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.errors.PyException;

/** Nothing more can be put without waiting: {@code asyncio.QueueFull}. */
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
