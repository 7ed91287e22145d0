package dev.parallax.semantics.coroutine;

import dev.parallax.semantics.generator.Signal;
import dev.parallax.semantics.generator.Step;

import org.jspecify.annotations.Nullable;

/** What {@code __anext__()} and {@code asend()} return. */
final class AsyncSend extends AsyncRequest {
    private final @Nullable Object value;

    AsyncSend(AsyncGenerator<?> handle, AsyncGeneratorCore core, @Nullable Object value) {
        super(handle, core);
        this.value = value;
    }

    @Override
    String methods() {
        return "__anext__()/asend()";
    }

    @Override
    Step send(Signal.Send signal) {
        Signal.Send sent = signal;
        if (use == Use.NEW) {
            if (core.running) {
                return alreadyRunning("anext");
            }
            sent = signal.value() == null ? new Signal.Send(value) : signal;
        }
        return go(sent);
    }

    @Override
    Step raise(Signal.Raise signal) {
        return use == Use.NEW && core.running ? alreadyRunning("anext") : go(signal);
    }

    private Step go(Signal signal) {
        begin();
        Step step = core.answer(core.resume(signal));
        if (!(step instanceof Step.Yielded)) {
            use = Use.USED_UP;
        }
        return step;
    }
}
