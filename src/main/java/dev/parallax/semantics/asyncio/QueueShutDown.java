package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.errors.PyException;

/** The queue takes or gives nothing any more: {@code asyncio.QueueShutDown}. */
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
