package dev.parallax.semantics.generator;

import dev.parallax.semantics.errors.GeneratorExit;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.RuntimeError;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

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
 *
 * <pre>{@code
 * Body<Integer> body =
 *         y -> {
 *             y.yield(1);
 *             return "end";
 *         };
 * Routine routine = Routine.of(Routine.Kind.GENERATOR, body);
 * System.out.println(routine.state()); // CREATED
 * routine.resume(Signal.NEXT);
 * System.out.println(routine.state()); // SUSPENDED
 * System.out.println(routine.resume(Signal.NEXT)); // Returned[value=end]
 * }</pre>
 */
public final class Routine extends RoutineBody implements Resumable {
    private static final VarHandle STATE = handle();

    // Null is CREATED: a first write to a volatile field would cost more than all of a step.
    private volatile @Nullable State state;
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
        super(kind, frame);
    }

    /** Makes one that has not started. */
    public static Routine of(Kind kind, Body<?> body) {
        return of(kind, body, GeneratorShape.RETURNING);
    }

    /** Makes one that has not started and returns nothing. */
    public static Routine silent(Kind kind, Body.Silent<?> body) {
        return of(kind, body, GeneratorShape.SILENT);
    }

    /**
     * Makes one that has not started, of a body of any shape.
     *
     * @param body the lambda that the user wrote, whose code is rewritten
     */
    public static <B extends Serializable> Routine of(Kind kind, B body, Shape<? super B> shape) {
        return new Routine(kind, Engines.frame(body, shape));
    }

    /** Returns where it stands: {@code inspect.getgeneratorstate}. */
    public State state() {
        State known = state;
        return known == null ? State.CREATED : known;
    }

    /** Returns what it is suspended in by {@code yield from} or {@code await}; null for nothing. */
    public @Nullable Resumable delegate() {
        return state == State.SUSPENDED ? waitedFor() : null;
    }

    @Override
    public Routine routine() {
        return this;
    }

    @Override
    public Step resume(Signal first) {
        State before = state; // null: not started
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
            if (step == null) {
                signal = Signal.NEXT;
            } else if (step instanceof Step.Yielded) {
                suspend(current);
                return step;
            } else {
                Routine waiting = current.leave();
                if (current == this || waiting == null) {
                    return step;
                }
                waiting.forgetDelegate();
                signal = Delegation.after(step);
                current = waiting;
            }
        }
    }

    /** Returns the routine that a signal is for, if not for this one itself. */
    private @Nullable Routine inner(Signal signal) {
        Resumable waitedFor = waitedFor();
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
        forgetDelegate();
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
        STATE.setRelease(this, finished() ? State.CLOSED : null);
        return waiting;
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
        if (STATE.compareAndSet(this, null, State.CLOSED)) {
            setFinished();
            return null;
        }
        return switch (resume(new Signal.Raise(new GeneratorExit("")))) {
            case Step.Yielded yielded ->
                    throw new RuntimeError(kind().noun() + " ignored GeneratorExit");
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
        /**
         * Statements of a coroutine that are a lambda of their own: a StopIteration leaves them as
         * it is.
         */
        BLOCK,
        /** {@code types.AsyncGeneratorType}. */
        ASYNC_GENERATOR;

        String noun() {
            return switch (this) {
                case GENERATOR, GENERATOR_BASED_COROUTINE -> "generator";
                case COROUTINE, BLOCK -> "coroutine";
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
