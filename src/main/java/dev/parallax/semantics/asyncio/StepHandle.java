package dev.parallax.semantics.asyncio;

import org.jspecify.annotations.Nullable;

/** A task's next turn. */
final class StepHandle extends Handle {
    private final Task<?> task;
    private final @Nullable Throwable error;

    StepHandle(Task<?> task, @Nullable Throwable error) {
        super(task.loop(), null, task.context());
        this.task = task;
        this.error = error;
    }

    @Override
    void call() {
        task.step(error);
    }

    @Override
    String callbackText() {
        return "Task.task_step()";
    }

    @Override
    String slowText() {
        return task.toString();
    }
}
