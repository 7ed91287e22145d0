package dev.parallax.semantics.generator;

import dev.parallax.semantics.errors.GeneratorExit;
import dev.parallax.semantics.errors.PyException;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.StopAsyncIteration;
import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.semantics.errors.TypeError;
import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.Cleaner;
import java.util.function.Function;

/**
 * The state machine behind generators and coroutines: CPython's {@code genobject.c}.
 *
 * <table>
 * <caption>What a signal does in each state</caption>
 * <tr><th>state</th><th>None sent</th><th>value sent</th><th>raise</th><th>close</th></tr>
 * <tr><td>created</td><td>starts</td><td>TypeError</td><td>closed, raised</td><td>closed</td></tr>
 * <tr><td>suspended</td><td>goes on</td><td>goes on</td><td>raised in the body</td>
 * <td>GeneratorExit in the body</td></tr>
 * <tr><td>running</td><td colspan="4">ValueError: already executing</td></tr>
 * <tr><td>closed</td><td>ended</td><td>ended</td><td>raised</td><td>nothing</td></tr>
 * </table>
 *
 * <p>Differs from CPython: a suspended routine that became unreachable is closed some time later,
 * on a thread of its own that holds no GIL. Of two threads that resume two routines which delegate
 * to the same third at the same moment, CPython refuses one; here that is found out only if it
 * already runs.
 */
public final class Routine implements Resumable {
    private static final Cleaner ABANDONED = Cleaner.create();
    private static final VarHandle STATE = handle();
    private static final String NOT_ITERABLE =
            "cannot 'yield from' a coroutine object in a non-coroutine generator";

    private final Kind kind;
    private final Frame frame;
    private volatile State state = State.CREATED;
    private boolean started;
    private boolean finished;
    private @Nullable Resumable delegate;
    // Whose delegation is being followed; set only while this one runs.
    private @Nullable Routine outer;

    private static VarHandle handle() {
        try {
            return MethodHandles.lookup().findVarHandle(Routine.class, "state", State.class);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no field", e);
        }
    }

    private Routine(Kind kind, Frame frame) {
        this.kind = kind;
        this.frame = frame;
    }

    /** Makes one that has not started. */
    public static Routine of(Kind kind, Body<?> body) {
        return of(kind, body, yielder -> new Object[] {yielder}, body);
    }

    /** Makes one that has not started and returns nothing. */
    public static Routine silent(Kind kind, Body.Silent<?> body) {
        return of(kind, body, yielder -> new Object[] {yielder}, returningNull(body));
    }

    private static <Y extends @Nullable Object> Body<Y> returningNull(Body.Silent<Y> body) {
        return yielder -> {
            body.run(yielder);
            return null;
        };
    }

    /**
     * Makes one that has not started, of a body of any shape.
     *
     * @param body the lambda that the user wrote, whose code is rewritten
     * @param handles makes the arguments of the lambda's method from the body's yielder; methods of
     *     these that suspend are marked {@link Suspends}
     * @param same calls the lambda with such arguments, for bodies that can't be rewritten
     */
    public static Routine of(
            Kind kind,
            Serializable body,
            Function<Yielder<?>, @Nullable Object[]> handles,
            Body<?> same) {
        return new Routine(kind, Engines.frame(body, handles, same));
    }

    /** Returns where it stands: {@code inspect.getgeneratorstate}. */
    public State state() {
        return state;
    }

    /** Returns what it is suspended in by {@code yield from} or {@code await}; null for nothing. */
    public @Nullable Resumable delegate() {
        return state == State.SUSPENDED ? delegate : null;
    }

    @Override
    public Routine routine() {
        return this;
    }

    @Override
    public Step resume(Signal first) {
        State before = state;
        if (before == State.RUNNING || !STATE.compareAndSet(this, before, State.RUNNING)) {
            return executing();
        }
        Routine current = this;
        Signal signal = first;
        while (true) {
            Routine inner = current.inner(signal);
            if (inner != null && inner.follow(current)) {
                current = inner;
                continue;
            }
            Step step = current.advance(inner == null ? signal : current.refused(inner));
            switch (step) {
                case null -> signal = Signal.NEXT;
                case Step.Yielded yielded -> {
                    suspend(current);
                    return yielded;
                }
                default -> {
                    Routine waiting = current.leave();
                    if (current == this || waiting == null) {
                        return step;
                    }
                    waiting.delegate = null;
                    signal = Delegation.after(step);
                    current = waiting;
                }
            }
        }
    }

    private Step executing() {
        return new Step.Raised(new ValueError(kind.noun() + " already executing"));
    }

    /** Returns the routine that a signal is for, if not for this one itself. */
    private @Nullable Routine inner(Signal signal) {
        Resumable waitedFor = delegate;
        boolean closes = signal instanceof Signal.Raise(GeneratorExit exit);
        return waitedFor == null || closes ? null : waitedFor.routine();
    }

    /** Begins to run in another one's name, unless it runs already. */
    private boolean follow(Routine delegating) {
        if (state == State.RUNNING) {
            return false;
        }
        STATE.setRelease(this, State.RUNNING);
        outer = delegating;
        return true;
    }

    private Signal refused(Routine inner) {
        delegate = null;
        return Delegation.after(inner.executing());
    }

    /** A yield suspends all routines between it and whoever asked. */
    private static void suspend(Routine innermost) {
        Routine next = innermost;
        while (next != null) {
            Routine routine = next;
            next = routine.outer;
            routine.outer = null;
            STATE.setRelease(routine, State.SUSPENDED);
        }
    }

    /** Stops running at an end; returns the routine that waits for it. */
    private @Nullable Routine leave() {
        Routine waiting = outer;
        outer = null;
        STATE.setRelease(this, finished ? State.CLOSED : State.CREATED);
        return waiting;
    }

    /** Runs the body up to its next step; null if it delegates to another routine. */
    private @Nullable Step advance(Signal first) {
        if (finished) {
            return ended(first);
        }
        if (!started) {
            Step refused = start(first);
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
                delegate = null;
                signal = Delegation.after(passed);
            }
            switch (frame.resume(signal)) {
                case Event.Delegates(Resumable next) when refuses(next) ->
                        signal = new Signal.Raise(new TypeError(NOT_ITERABLE));
                case Event.Delegates(Resumable next) -> {
                    delegate = next;
                    signal = Signal.NEXT;
                    if (next.routine() != null) {
                        return null;
                    }
                }
                case Step.Yielded yielded -> {
                    return yielded;
                }
                case Step end -> {
                    finished = true;
                    return finish(end);
                }
            }
        }
    }

    private boolean refuses(Resumable next) {
        return kind == Kind.GENERATOR && next.nativeCoroutine();
    }

    private @Nullable Step start(Signal signal) {
        return switch (signal) {
            case Signal.Raise(Throwable error) -> {
                finished = true;
                yield new Step.Raised(error);
            }
            case Signal.Send(var value) when value != null ->
                    new Step.Raised(
                            new TypeError(
                                    "can't send non-None value to a just-started " + kind.noun()));
            case Signal.Send send -> {
                started = true;
                if (Engines.cleansUp(frame)) {
                    ABANDONED.register(this, frame::abandon);
                }
                yield null;
            }
        };
    }

    private Step finish(Step end) {
        return switch (end) {
            case Step.Raised(StopIteration stop) -> escaped(stop);
            case Step.Raised(StopAsyncIteration stop) when kind == Kind.ASYNC_GENERATOR ->
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
        if (kind == Kind.COROUTINE) {
            return new Step.Raised(new RuntimeError("cannot reuse already awaited coroutine"));
        }
        return switch (signal) {
            case Signal.Send send -> new Step.Returned(null);
            case Signal.Raise(Throwable error) -> new Step.Raised(error);
        };
    }

    @Override
    public void close() {
        closeForResult();
    }

    /**
     * Ends it, as {@link #close} does.
     *
     * @return what the body returned when it was told to end; null if it had ended, or returned
     *     nothing
     */
    public @Nullable Object closeForResult() {
        if (state == State.CLOSED) {
            return null;
        }
        if (STATE.compareAndSet(this, State.CREATED, State.CLOSED)) {
            finished = true;
            return null;
        }
        return switch (resume(new Signal.Raise(new GeneratorExit("")))) {
            case Step.Yielded yielded ->
                    throw new RuntimeError(kind.noun() + " ignored GeneratorExit");
            case Step.Raised(GeneratorExit exit) -> null;
            case Step.Raised(Throwable error) -> throw Raise.any(error);
            case Step.Returned(var value) -> value;
        };
    }

    /** What a routine calls itself in messages, and whether it can be used up. */
    public enum Kind {
        /** {@code types.GeneratorType}. */
        GENERATOR,
        /**
         * A generator that {@code types.coroutine} was asked for: it can delegate to coroutines.
         */
        GENERATOR_BASED_COROUTINE,
        /** {@code types.CoroutineType}. */
        COROUTINE,
        /** {@code types.AsyncGeneratorType}. */
        ASYNC_GENERATOR;

        String noun() {
            return switch (this) {
                case GENERATOR, GENERATOR_BASED_COROUTINE -> "generator";
                case COROUTINE -> "coroutine";
                case ASYNC_GENERATOR -> "async generator";
            };
        }
    }

    /** Where a routine stands. */
    public enum State {
        /** Not started: {@code GEN_CREATED}. */
        CREATED,
        /** Waiting at a yield: {@code GEN_SUSPENDED}. */
        SUSPENDED,
        /** Running, or waiting for a delegate that runs: {@code GEN_RUNNING}. */
        RUNNING,
        /** Ended: {@code GEN_CLOSED}. */
        CLOSED
    }
}
