package dev.parallax.semantics.generator;

import dev.parallax.semantics.errors.GeneratorExit;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.RuntimeError;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;

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
 * on a thread of its own that holds no GIL. That it already runs is found out by every thread that
 * sees the other's write: always under a GIL, as in CPython; of two threads without one that resume
 * it at the same instant both may get through, as in CPython's free-threaded build. The same holds
 * for a third routine that two delegate to.
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

    private static final int CREATED = 0;
    private static final int SUSPENDED = 1;
    private static final int RUNNING = 2;
    private static final int CLOSED = 3;

    // A number: a reference would cost a garbage collector's barrier at each of its changes.
    private volatile int state;
    // Who waits for this one; set only while it runs, and only once something has ended meanwhile.
    private @Nullable Routine outer;

    private static VarHandle handle() {
        try {
            return MethodHandles.lookup().findVarHandle(Routine.class, "state", int.class);
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
        return switch (state) {
            case CREATED -> State.CREATED;
            case SUSPENDED -> State.SUSPENDED;
            case RUNNING -> State.RUNNING;
            default -> State.CLOSED;
        };
    }

    /** Returns what it is suspended in by {@code yield from} or {@code await}; null for nothing. */
    public @Nullable Resumable delegate() {
        return state == SUSPENDED ? waitedFor() : null;
    }

    @Override
    public Routine routine() {
        return this;
    }

    @Override
    public Step resume(Signal first) {
        if (state == RUNNING) {
            return executing();
        }
        STATE.setRelease(this, RUNNING);
        Routine current = this;
        Signal signal = first;
        boolean linked = false;
        while (true) {
            Routine inner = current.inner();
            if (inner != null && !closes(signal)) {
                if (inner.state != RUNNING) {
                    STATE.setRelease(inner, RUNNING);
                    if (linked) {
                        inner.outer = current;
                    }
                    current = inner;
                    continue;
                }
                signal = current.refused(inner);
            }
            Step step = current.advance(signal);
            if (step instanceof Step.Yielded) {
                suspend(current, linked);
                return step;
            }
            if (step == null) {
                signal = Signal.NEXT;
                continue;
            }
            if (!linked) {
                link(current);
                linked = true;
            }
            Routine waiting = current.leave();
            if (waiting == null) {
                return step;
            }
            waiting.forgetDelegate();
            signal = Delegation.after(step);
            current = waiting;
        }
    }

    /** Says whether a delegate is not to be asked, but closed first. */
    private static boolean closes(Signal signal) {
        return signal instanceof Signal.Raise(GeneratorExit exit);
    }

    private Signal refused(Routine inner) {
        forgetDelegate();
        return Delegation.after(inner.executing());
    }

    /** Lets all routines from here to the innermost one know who waits for them. */
    private void link(Routine innermost) {
        Routine waiting = this;
        while (waiting != innermost) {
            Routine inner = Objects.requireNonNull(waiting.inner());
            inner.outer = waiting;
            waiting = inner;
        }
    }

    /** A yield suspends all routines between whoever asked and it. */
    private void suspend(Routine innermost, boolean linked) {
        Routine next = this;
        while (next != innermost) {
            Routine routine = next;
            next = Objects.requireNonNull(routine.inner());
            routine.suspend(linked);
        }
        innermost.suspend(linked);
    }

    private void suspend(boolean linked) {
        if (linked) {
            outer = null;
        }
        STATE.setRelease(this, SUSPENDED);
    }

    /** Stops running at an end; returns the routine that waits for it. */
    private @Nullable Routine leave() {
        Routine waiting = outer;
        outer = null;
        STATE.setRelease(this, finished() ? CLOSED : CREATED);
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
        if (state == CLOSED) {
            return null;
        }
        if (STATE.compareAndSet(this, CREATED, CLOSED)) {
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
