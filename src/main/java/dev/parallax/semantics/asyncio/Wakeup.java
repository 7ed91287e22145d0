package dev.parallax.semantics.asyncio;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/** Takes what a future told a task as the task's next turn. */
record Wakeup(TaskSteps<?> task) implements Consumer<AsyncFuture<?>> {
    @Override
    public void accept(AsyncFuture<?> future) {
        task.wakeUp(future);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return "Task.task_wakeup";
    }
}
