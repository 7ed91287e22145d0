package dev.parallax.semantics.generator;

import dev.parallax.semantics.errors.AttributeError;
import dev.parallax.semantics.errors.GeneratorExit;
import dev.parallax.semantics.errors.StopIteration;

import org.jspecify.annotations.Nullable;

/**
 * Passes signals to a body, or, while the body delegates ({@code yield from}, {@code await}), to
 * the delegate first: the body is woken when that has ended (PEP 380).
 */
final class Conversation {
    private final Frame frame;
    private @Nullable Resumable delegate;

    Conversation(Frame frame) {
        this.frame = frame;
    }

    Frame frame() {
        return frame;
    }

    @Nullable Resumable delegate() {
        return delegate;
    }

    /** Goes on until the body or its delegate yields, or the body ends. */
    Step resume(Signal first) {
        Signal signal = first;
        while (true) {
            if (delegate != null) {
                switch (pass(delegate, signal)) {
                    case Step.Yielded yielded -> {
                        return yielded;
                    }
                    case Step.Returned(var value) -> signal = new Signal.Send(value);
                    case Step.Raised(Throwable error) -> signal = new Signal.Raise(error);
                }
                delegate = null;
            }
            switch (frame.resume(signal)) {
                case Event.Yields(var value) -> {
                    return new Step.Yielded(value);
                }
                case Event.Returns(var value) -> {
                    return new Step.Returned(value);
                }
                case Event.Raises(Throwable error) -> {
                    return new Step.Raised(error);
                }
                case Event.Delegates(Resumable next) -> {
                    delegate = next;
                    signal = Signal.NEXT;
                }
            }
        }
    }

    private static Step pass(Resumable delegate, Signal signal) {
        if (signal instanceof Signal.Raise(GeneratorExit exit)) {
            return closed(delegate, exit);
        }
        if (delegate.accepts(signal)) {
            return delegate.resume(signal);
        }
        return switch (signal) {
            // CPython takes it for the delegate's end, though the delegate never saw it.
            case Signal.Raise(StopIteration stop) -> new Step.Returned(stop.value());
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
