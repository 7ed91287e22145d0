package dev.parallax.fuzz.program;

import dev.parallax.semantics.futures.Executor;
import dev.parallax.semantics.futures.Future;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;
import dev.parallax.semantics.interpreter.PyThread;
import dev.parallax.semantics.interpreter.Waits;

import org.jspecify.annotations.Nullable;

/**
 * An executor in the virtual time of a loop: a call begins after one delay and is made after
 * another, in a thread of its own for whose end the loop waits. So its order does not depend on who
 * is faster.
 */
final class TimedExecutor extends Executor {
    private final CallingProgram program;
    private final Interpreter py;
    private double beginning;
    private double taking;

    TimedExecutor(CallingProgram program, double beginning, double taking) {
        this.program = program;
        this.beginning = beginning;
        this.taking = taking;
        py = program.py;
    }

    /** Sets the delays of the next call, in seconds; 0 for none. */
    void setDelays(double untilBegun, double untilMade) {
        beginning = untilBegun;
        taking = untilMade;
    }

    @Override
    protected <R extends @Nullable Object> Future<R> schedule(PyFunction.Call call) {
        Future<R> future = new Future<>(py);
        program.noted(future);
        double taken = taking;
        program.after(beginning, () -> begin(future, call, taken));
        return future;
    }

    private <R extends @Nullable Object> void begin(
            Future<R> future, PyFunction.Call call, double taken) {
        if (future.setRunningOrNotifyCancel()) {
            program.after(taken, () -> make(future, call));
        }
    }

    private <R extends @Nullable Object> void make(Future<R> future, PyFunction.Call call) {
        try {
            PyThread thread = py.threads().start("call", () -> run(future, call));
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // the future was made for this call
    private <R extends @Nullable Object> void run(Future<R> future, PyFunction.Call call) {
        R result;
        try {
            result = (R) call.run(py);
        } catch (Throwable e) {
            future.setException(e);
            return;
        }
        future.setResult(result);
    }

    @Override
    protected Waits waits() {
        return py.waits();
    }

    @Override
    public void shutdown(boolean wait, boolean cancelFutures) {
        // Calls are the loop's timers, which end with it.
    }
}
