package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.contextvars.Context;
import dev.parallax.semantics.contextvars.CurrentContext;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.interpreter.Interpreter;

/** The part of an {@link EventLoop} that schedules calls: its clock and its turns. */
abstract sealed class LoopCalls permits LoopTasks {
    static final double NANOS = 1e9;

    private final Interpreter py;
    private final LoopClock clock;
    private final LoopTurns turns;
    private long scheduled;
    private volatile boolean closed;

    LoopCalls(Interpreter py) {
        this.py = py;
        clock = new LoopClock(py);
        turns = new LoopTurns(self(), clock);
    }

    /** Returns the loop that this is a part of. */
    abstract EventLoop self();

    final Interpreter py() {
        return py;
    }

    final LoopTurns turns() {
        return turns;
    }

    /** {@code loop.time()}, in seconds. */
    public double time() {
        return clock.nanos() / NANOS;
    }

    /** {@code loop.time()} in nanoseconds. */
    public long timeNanos() {
        return clock.nanos();
    }

    /** {@code loop.call_soon(callback)}: in a copy of the caller's context. */
    public Handle callSoon(Runnable callback) {
        return callSoon(callback, copiedContext());
    }

    /** {@code loop.call_soon(callback, context=context)}. */
    public Handle callSoon(Runnable callback, Context context) {
        checkOpen();
        turns.checkThread();
        Handle handle = new Handle(self(), callback, context);
        turns.add(handle);
        return handle;
    }

    final void add(Handle handle) {
        checkOpen();
        turns.add(handle);
    }

    final CurrentContext current() {
        return CurrentContext.of(py.currentThread());
    }

    final Context copiedContext() {
        return current().context().copy();
    }

    /** {@code loop.call_soon_threadsafe(callback)}, from any thread. */
    public Handle callSoonThreadsafe(Runnable callback) {
        checkOpen();
        Handle handle = new ThreadsafeHandle(self(), callback, copiedContext());
        turns.addThreadsafe(handle);
        return handle;
    }

    /**
     * {@code loop.call_later(delay, callback)}.
     *
     * @param delay in seconds, before the time scale
     */
    public TimerHandle callLater(double delay, Runnable callback) {
        scheduled++;
        return timer(clock.nanos() + Math.round(delay * NANOS), scheduled, callback);
    }

    /** {@code loop.call_at(when, callback)}, in seconds on the scale of {@link #time}. */
    public TimerHandle callAt(double when, Runnable callback) {
        return callAtNanos(Math.round(when * NANOS), callback);
    }

    /** {@code loop.call_at(when, callback)}, on the scale of {@link #timeNanos}. */
    public TimerHandle callAtNanos(long when, Runnable callback) {
        return timer(when, 0, callback);
    }

    private TimerHandle timer(long when, long order, Runnable callback) {
        checkOpen();
        turns.checkThread();
        TimerHandle handle = new TimerHandle(self(), callback, copiedContext(), when, order);
        turns.timers().add(handle);
        return handle;
    }

    final void timerCancelled() {
        turns.timers().cancelledOne();
    }

    /** {@code loop.set_debug(enabled)}: warns of slow callbacks and of calls in wrong threads. */
    public void setDebug(boolean enabled) {
        turns.setDebug(enabled);
    }

    /** {@code loop.get_debug()}. */
    public boolean getDebug() {
        return turns.debug();
    }

    /** {@code loop.slow_callback_duration = seconds}; 0.1 at first. */
    public void setSlowCallbackDuration(double seconds) {
        turns.setSlow(Math.round(seconds * NANOS));
    }

    /** {@code loop.is_closed()}. */
    public boolean isClosed() {
        return closed;
    }

    final void setClosed() {
        closed = true;
    }

    final void checkOpen() {
        if (closed) {
            throw new RuntimeError("Event loop is closed");
        }
    }
}
