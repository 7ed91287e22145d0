package dev.parallax.semantics.generator;

import dev.parallax.semantics.errors.PyException;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.StopAsyncIteration;
import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.semantics.errors.TypeError;
import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

import java.lang.ref.Cleaner;

/**
 * The part of a {@link Routine} that runs its body from step to step, through what the body
 * delegates to. Used only by whoever has the routine running.
 *
 * <p>Here, and wherever a first step goes through, there is no switch over types: each costs a new
 * JVM milliseconds.
 */
abstract sealed class RoutineBody permits Routine {
    private static final String NOT_ITERABLE =
            "cannot 'yield from' a coroutine object in a non-coroutine generator";

    private final Routine.Kind kind;
    // Null when it has ended: then it holds nothing any more.
    private @Nullable Frame frame;
    private boolean started;
    private @Nullable Resumable delegate;
    // The delegate's, kept here since asking it would cost as much as the rest of a step.
    private @Nullable Routine inner;

    RoutineBody(Routine.Kind kind, Frame frame) {
        this.kind = kind;
        this.frame = frame;
    }

    /** Loaded only when something has to be cleaned up. */
    private static final class Abandoned {
        static final Cleaner CLEANER = Cleaner.create();
    }

    final Routine.Kind kind() {
        return kind;
    }

    final @Nullable Resumable waitedFor() {
        return delegate;
    }

    /** Returns the routine it delegates to, or null. */
    final @Nullable Routine inner() {
        return inner;
    }

    final void forgetDelegate() {
        delegate = null;
        inner = null;
    }

    final boolean finished() {
        return frame == null;
    }

    /** Ends it without running the body. */
    final void setFinished() {
        frame = null;
    }

    final Step executing() {
        return new Step.Raised(new ValueError(kind.noun() + " already executing"));
    }

    /** Runs the body up to its next step; null if it delegates to another routine. */
    final @Nullable Step advance(Signal first) {
        Frame body = frame;
        if (body == null) {
            return ended(first);
        }
        if (!started) {
            Step refused = start(body, first);
            if (refused != null) {
                return refused;
            }
        }
        Signal signal = first;
        while (true) {
            if (delegate != null) {
                Step passed = Delegation.pass(delegate, signal);
                if (passed instanceof Step.Yielded) {
                    return passed;
                }
                signal = Delegation.after(delegate, passed);
                forgetDelegate();
            }
            Event event = body.resume(signal);
            if (event instanceof Step.Yielded yielded) {
                return yielded;
            }
            if (event instanceof Step end) {
                frame = null;
                return finish(end);
            }
            Resumable next = ((Event.Delegates) event).delegate();
            if (refuses(next)) {
                signal = new Signal.Raise(new TypeError(NOT_ITERABLE));
            } else {
                delegate = next;
                signal = Signal.NEXT;
                inner = next.routine();
                if (inner != null) {
                    return null;
                }
            }
        }
    }

    private boolean refuses(Resumable next) {
        return kind == Routine.Kind.GENERATOR && next.nativeCoroutine();
    }

    private @Nullable Step start(Frame body, Signal signal) {
        if (signal instanceof Signal.Raise raise) {
            frame = null;
            return new Step.Raised(raise.error());
        }
        if (signal instanceof Signal.Send send && send.value() != null) {
            return new Step.Raised(
                    new TypeError("can't send non-None value to a just-started " + kind.noun()));
        }
        started = true;
        if (Engines.cleansUp(body)) {
            Abandoned.CLEANER.register(this, body::abandon);
        }
        return null;
    }

    private Step finish(Step end) {
        return switch (end) {
            case Step.Raised(StopIteration stop) when kind != Routine.Kind.BLOCK -> escaped(stop);
            case Step.Raised(StopAsyncIteration stop) when kind == Routine.Kind.ASYNC_GENERATOR ->
                    escaped(stop);
            default -> end;
        };
    }

    /** PEP 479: a StopIteration of the body's own must not be taken for the body's end. */
    private Step escaped(PyException stop) {
        RuntimeError error = new RuntimeError(kind.noun() + " raised " + stop.pythonName(), stop);
        error.setStackTrace(new StackTraceElement[0]);
        return new Step.Raised(error);
    }

    private Step ended(Signal signal) {
        if (kind == Routine.Kind.COROUTINE) {
            return new Step.Raised(new RuntimeError("cannot reuse already awaited coroutine"));
        }
        return switch (signal) {
            case Signal.Send send -> new Step.Returned(null);
            case Signal.Raise(Throwable error) -> new Step.Raised(error);
        };
    }
}
