package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.generator.Step;

import org.jspecify.annotations.Nullable;

/** {@code server.serve_forever()}. */
final class ServeForever extends Waiting<@Nullable Void> {
    private final Server server;
    private @Nullable CancelledError cancelled;

    ServeForever(Server server) {
        this.server = server;
    }

    @Override
    Step begin() {
        return awaiting(server.beginForever());
    }

    @Override
    Step woken(@Nullable Object value) {
        server.endForever();
        if (cancelled != null) {
            throw cancelled;
        }
        return returned();
    }

    @Override
    Step failed(Throwable error) {
        if (cancelled == null && error instanceof CancelledError first) {
            cancelled = first;
            server.close();
            return awaiting(server.waitClosed());
        }
        server.endForever();
        throw Raise.any(error);
    }
}
