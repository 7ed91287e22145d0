package dev.parallax.semantics.generator;

import dev.parallax.semantics.errors.AttributeError;
import dev.parallax.semantics.errors.GeneratorExit;
import dev.parallax.semantics.errors.StopIteration;

/**
 * What {@code yield from} and {@code await} do with signals and with their delegate's end (PEP
 * 380).
 */
final class Delegation {
    private Delegation() {}

    /** Returns what the delegating body goes on with when its delegate has ended. */
    static Signal after(Step step) {
        return switch (step) {
            case Step.Returned(var value) -> new Signal.Send(value);
            // However a StopIteration came about, it ends the delegate.
            case Step.Raised(StopIteration stop) -> new Signal.Send(stop.value());
            case Step.Raised(Throwable error) -> new Signal.Raise(error);
            case Step.Yielded(var value) -> throw new IllegalStateException("it has not ended");
        };
    }

    /** Returns the same, where the delegate may stand for statements of the body itself. */
    static Signal after(Resumable delegate, Step step) {
        return step instanceof Step.Raised(StopIteration stop) && delegate.inlined()
                ? new Signal.Raise(stop)
                : after(step);
    }

    /** Passes a signal on to a delegate. */
    static Step pass(Resumable delegate, Signal signal) {
        if (signal instanceof Signal.Raise(GeneratorExit exit) && !delegate.inlined()) {
            return closed(delegate, exit);
        }
        if (delegate.accepts(signal)) {
            return delegate.resume(signal);
        }
        return switch (signal) {
            case Signal.Raise(Throwable error) -> new Step.Raised(error);
            case Signal.Send send ->
                    new Step.Raised(
                            new AttributeError(
                                    "'" + delegate + "' object has no attribute 'send'"));
        };
    }

    /** An exit closes the delegate, and then goes on in the body unless closing went wrong. */
    private static Step closed(Resumable delegate, GeneratorExit exit) {
        try {
            delegate.close();
            return new Step.Raised(exit);
        } catch (RuntimeException | Error e) {
            return new Step.Raised(e);
        }
    }
}
