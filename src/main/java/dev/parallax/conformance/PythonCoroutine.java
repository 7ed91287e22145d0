package dev.parallax.conformance;

import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.generator.Resumable;
import dev.parallax.semantics.generator.Signal;
import dev.parallax.semantics.generator.Step;

import org.jspecify.annotations.Nullable;

/** A Python coroutine as Java's tasks take coroutines. */
public final class PythonCoroutine implements Awaitable<@Nullable Object>, Resumable {
    private final Driver driver;
    private final Object coroutine;
    private @Nullable Object coat;

    /** What Python does with the coroutine. */
    public interface Driver {
        /** {@code send} or {@code throw}. */
        Step resume(Signal signal);

        /** {@code close}: gives what it raised, or null. */
        @Nullable Throwable close();
    }

    /** Called by Python. */
    public PythonCoroutine(Driver driver, Object coroutine) {
        this.driver = driver;
        this.coroutine = coroutine;
    }

    /** Returns the Python coroutine. */
    public Object coroutine() {
        return coroutine;
    }

    /** Returns Python's object for the task that runs it. */
    public @Nullable Object coat() {
        return coat;
    }

    /** Ties Python's object for the task to its life. */
    public void setCoat(Object value) {
        coat = value;
    }

    @Override
    public Resumable awaiting() {
        return this;
    }

    @Override
    public boolean nativeCoroutine() {
        return true;
    }

    @Override
    public Step resume(Signal signal) {
        return Interrupts.around(() -> driver.resume(signal));
    }

    @Override
    public void close() {
        Throwable error = driver.close();
        if (error != null) {
            throw Raise.any(error);
        }
    }

    @Override
    public String toString() {
        return String.valueOf(coroutine);
    }
}
