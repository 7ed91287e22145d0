package dev.parallax.conformance;

import dev.parallax.semantics.asyncio.EventLoop;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** A loop's exception handler that is a Python function. */
public final class PythonExceptionHandler implements EventLoop.ExceptionHandler {
    private final Code code;

    /**
     * Called by Python.
     *
     * @param code gets the map
     */
    public PythonExceptionHandler(Code code) {
        this.code = code;
    }

    @Override
    public void handle(EventLoop loop, Map<String, ? extends @Nullable Object> context) {
        Code.call(code, context);
    }
}
