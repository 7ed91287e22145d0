package dev.parallax.conformance;

import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.asyncio.Task;
import dev.parallax.semantics.contextvars.Context;
import dev.parallax.semantics.coroutine.Awaitable;

import org.jspecify.annotations.Nullable;

/** A task factory that is a Python function. */
public final class PythonTaskFactory implements EventLoop.TaskFactory {
    private final Code code;

    /**
     * Called by Python.
     *
     * @param code makes the task of a {@link Request}
     */
    public PythonTaskFactory(Code code) {
        this.code = code;
    }

    /**
     * What a factory is asked for.
     *
     * @param loop the loop that is to run the task
     * @param coroutine the coroutine
     * @param name the task's name, or null
     * @param context the context to run in
     */
    public record Request(
            EventLoop loop, Awaitable<?> coroutine, @Nullable String name, Context context) {}

    @Override
    @SuppressWarnings("unchecked") // the task is made of this coroutine
    public <R extends @Nullable Object> Task<R> make(
            EventLoop loop, Awaitable<R> coroutine, @Nullable String name, Context context) {
        Object made = Code.call(code, new Request(loop, coroutine, name, context));
        if (made instanceof Task<?> task) {
            return (Task<R>) task;
        }
        throw new IllegalStateException("the factory made no Java task: " + made);
    }
}
