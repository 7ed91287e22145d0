package dev.parallax.semantics.generator;

import dev.parallax.semantics.errors.GeneratorExit;
import dev.parallax.semantics.errors.Raise;

import org.jspecify.annotations.Nullable;

/**
 * A body rewritten as a state machine; the rewritten classes extend it, nobody else does. It runs
 * on the stack of whoever resumes it, and keeps its variables in fields while it is suspended, as
 * Python's frame of a generator does.
 *
 * <pre>{@code
 * Generator<Integer> rewritten = Generator.of(y -> y.yield(1)); // its frame is a StateFrame
 * Object lock = new Object();
 * Generator<Integer> refused =
 *         Generator.of(
 *                 y -> {
 *                     synchronized (lock) { // a monitor can't be kept in fields
 *                         y.yield(2);
 *                     }
 *                 });
 * System.out.println(rewritten.next() + refused.next()); // 3
 * refused.close();
 * }</pre>
 */
public abstract class StateFrame implements Frame, Suspension {
    /** What {@link #run} returns when the body is suspended. */
    protected static final Object SUSPENDED = new Object();

    /** Where to go on: 0 at the start, else the number of the suspension. */
    protected int state;

    /** What the body's method gets: what the lambda captured, and the handles. */
    protected @Nullable Object @Nullable [] arguments;

    /** Set before each call that may suspend: tells it from a call in some other method. */
    protected boolean expected;

    private boolean ended;
    private @Nullable Object sent;
    private @Nullable Throwable raised;
    private @Nullable Event event;

    /** For rewritten classes. */
    protected StateFrame() {}

    /**
     * Goes on with the body.
     *
     * @return {@link #SUSPENDED}, or what the body returns
     * @throws Throwable what the body raises
     */
    protected abstract @Nullable Object run() throws Throwable;

    /** Says whether a try block surrounds a suspension, so that closing runs code. */
    protected abstract boolean guarded();

    /** Makes another one of the same class, which has not begun. */
    protected abstract StateFrame fresh();

    final void begin(@Nullable Object[] given) {
        arguments = given;
    }

    @Override
    public final Event resume(Signal signal) {
        if (signal instanceof Signal.Send send) {
            sent = send.value();
        } else if (signal instanceof Signal.Raise raise) {
            raised = raise.error();
        }
        try {
            Object result = run();
            Event happened = event;
            event = null;
            if (result == SUSPENDED && happened != null) {
                return happened;
            }
            ended = true;
            return new Step.Returned(result);
        } catch (Throwable e) {
            ended = true;
            return new Step.Raised(e);
        }
    }

    @Override
    public final @Nullable Object suspend(Event next) {
        if (!expected) {
            throw new IllegalStateException(
                    "yield was called outside the generator's body: yield in the body itself");
        }
        expected = false;
        event = next;
        return null;
    }

    /**
     * Called where the body goes on.
     *
     * @return what was sent
     */
    protected final @Nullable Object received() {
        Throwable error = raised;
        if (error != null) {
            raised = null;
            throw Raise.any(error);
        }
        Object value = sent;
        sent = null;
        return value;
    }

    /**
     * Puts the body's line into the trace of what it raises: hidden classes are left out of traces.
     *
     * @param file the source file
     * @param type the class the body stands in
     * @param method the method it stands in
     * @return the error
     */
    protected final Throwable located(
            Throwable error, int line, String file, String type, String method) {
        StackTraceElement here = new StackTraceElement(type, method, file, line);
        return HiddenLines.add(error, here);
    }

    @Override
    public final void abandon() {
        if (!ended) {
            resume(new Signal.Raise(new GeneratorExit("")));
        }
    }
}
