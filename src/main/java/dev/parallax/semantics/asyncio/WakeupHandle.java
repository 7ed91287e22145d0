package dev.parallax.semantics.asyncio;

/** The next turn of a task that waits for a future. */
final class WakeupHandle extends DoneHandle {
    private final TaskSteps<?> task;

    WakeupHandle(AsyncFuture<?> future, TaskSteps<?> task) {
        super(future, task.context());
        this.task = task;
    }

    @Override
    void call() {
        task.wakeUp(future);
    }

    @Override
    boolean calls(Object action) {
        return false; // nobody else has it
    }

    @Override
    String actionText() {
        return "Task.task_wakeup()";
    }

    @Override
    String slowText() {
        return task.toString();
    }
}
