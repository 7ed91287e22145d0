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
import java.lang.ref.Cleaner;
import java.util.concurrent.atomic.AtomicReference;
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
 * on a thread of its own that holds no GIL.
 */
public final class Routine implements Resumable {
    private static final Cleaner ABANDONED = Cleaner.create();

    private final Kind kind;
    private final Conversation conversation;
    private final AtomicReference<State> state = new AtomicReference<>(State.CREATED);

    private Routine(Kind kind, Frame frame) {
        this.kind = kind;
        conversation = new Conversation(frame);
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
        return state.get();
    }

    /**
     * Returns what it is suspended in, by {@code yield from} or {@code await}: {@code
     * gi_yieldfrom}, {@code cr_await}. Null if it is not.
     */
    public @Nullable Resumable delegate() {
        return state() == State.SUSPENDED ? conversation.delegate() : null;
    }

    @Override
    public Step resume(Signal signal) {
        State before = state.get();
        if (before == State.RUNNING || !state.compareAndSet(before, State.RUNNING)) {
            return new Step.Raised(new ValueError(kind.noun() + " already executing"));
        }
        Outcome outcome =
                switch (before) {
                    case CREATED -> start(signal);
                    case SUSPENDED -> goOn(signal);
                    case CLOSED -> new Outcome(ended(signal), State.CLOSED);
                    case RUNNING -> throw new AssertionError("excluded above");
                };
        state.set(outcome.after());
        return outcome.step();
    }

    private record Outcome(Step step, State after) {}

    private Outcome start(Signal signal) {
        return switch (signal) {
            case Signal.Raise(Throwable error) -> new Outcome(new Step.Raised(error), State.CLOSED);
            case Signal.Send(var value) when value != null -> {
                String text = "can't send non-None value to a just-started " + kind.noun();
                yield new Outcome(new Step.Raised(new TypeError(text)), State.CREATED);
            }
            case Signal.Send send -> {
                Frame frame = conversation.frame();
                if (Engines.cleansUp(frame)) {
                    ABANDONED.register(this, frame::abandon);
                }
                yield goOn(send);
            }
        };
    }

    private Outcome goOn(Signal signal) {
        return switch (conversation.resume(signal)) {
            case Step.Yielded yielded -> new Outcome(yielded, State.SUSPENDED);
            case Step.Returned returned -> new Outcome(returned, State.CLOSED);
            case Step.Raised(StopIteration stop) -> new Outcome(escaped(stop), State.CLOSED);
            case Step.Raised(StopAsyncIteration stop) when kind == Kind.ASYNC_GENERATOR ->
                    new Outcome(escaped(stop), State.CLOSED);
            case Step.Raised raised -> new Outcome(raised, State.CLOSED);
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
        if (state.compareAndSet(State.CREATED, State.CLOSED) || state.get() == State.CLOSED) {
            return;
        }
        switch (resume(new Signal.Raise(new GeneratorExit("")))) {
            case Step.Yielded yielded ->
                    throw new RuntimeError(kind.noun() + " ignored GeneratorExit");
            case Step.Raised(GeneratorExit exit) -> {}
            case Step.Raised(Throwable error) -> throw Raise.any(error);
            case Step.Returned returned -> {}
        }
    }

    /** What a routine calls itself in messages, and whether it can be used up. */
    public enum Kind {
        /** {@code types.GeneratorType}. */
        GENERATOR,
        /** {@code types.CoroutineType}. */
        COROUTINE,
        /** {@code types.AsyncGeneratorType}. */
        ASYNC_GENERATOR;

        String noun() {
            return switch (this) {
                case GENERATOR -> "generator";
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
