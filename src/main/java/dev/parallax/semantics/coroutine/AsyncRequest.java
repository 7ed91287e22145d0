package dev.parallax.semantics.coroutine;

import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.generator.Resumable;
import dev.parallax.semantics.generator.Signal;
import dev.parallax.semantics.generator.Step;

/** What an async generator is asked for: new → awaited → used up. */
abstract class AsyncRequest implements Resumable {
    // Held so that the generator stays reachable for as long as somebody awaits it.
    private final AsyncGenerator<?> handle;
    final AsyncGeneratorCore core;
    Use use = Use.NEW;

    enum Use {
        NEW,
        AWAITED,
        USED_UP
    }

    AsyncRequest(AsyncGenerator<?> handle, AsyncGeneratorCore core) {
        this.handle = handle;
        this.core = core;
    }

    final AsyncGenerator<?> generator() {
        return handle;
    }

    /** Returns the methods whose result this is, for messages. */
    abstract String methods();

    abstract Step send(Signal.Send signal);

    abstract Step raise(Signal.Raise signal);

    @Override
    public final Step resume(Signal signal) {
        if (use == Use.USED_UP) {
            return Steps.raised(new RuntimeError("cannot reuse already awaited " + methods()));
        }
        return switch (signal) {
            case Signal.Send send -> send(send);
            case Signal.Raise raise -> raise(raise);
        };
    }

    final Step alreadyRunning(String method) {
        use = Use.USED_UP;
        return Steps.raised(
                new RuntimeError(method + "(): asynchronous generator is already running"));
    }

    final void begin() {
        if (use == Use.NEW) {
            use = Use.AWAITED;
            core.running = true;
        }
    }

    @Override
    public final void close() {
        if (use != Use.USED_UP) {
            Steps.close(this);
        }
    }
}
