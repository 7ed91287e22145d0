package dev.parallax.conformance;

import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.threading.Timer;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/** A Java timer that calls a Python function. */
public final class PythonTimer extends Timer implements Coated {
    private final Object coat;

    /**
     * Called by Python.
     *
     * @param interval how long it waits, in seconds
     * @param coat the Python object around it
     * @param function what it calls, carrying what that raises
     */
    public PythonTimer(
            Interpreter py, double interval, Object coat, Supplier<@Nullable Object> function) {
        super(py, interval, () -> Carrying.valueOf(function.get()));
        this.coat = coat;
    }

    @Override
    public Object coat() {
        return coat;
    }
}
