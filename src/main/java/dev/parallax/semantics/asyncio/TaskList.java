package dev.parallax.semantics.asyncio;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.Set;

/** The tasks of a loop that have not ended, in the order of their making. */
final class TaskList {
    private @Nullable Task<?> oldest;
    private @Nullable Task<?> newest;

    void add(Task<?> task) {
        Task<?> last = newest;
        task.older = last;
        if (last == null) {
            oldest = task;
        } else {
            last.newer = task;
        }
        newest = task;
    }

    void remove(Task<?> task) {
        Task<?> before = task.older;
        Task<?> after = task.newer;
        if (before == null) {
            oldest = after;
        } else {
            before.newer = after;
        }
        if (after == null) {
            newest = before;
        } else {
            after.older = before;
        }
        task.older = null;
        task.newer = null;
    }

    Set<Task<?>> all() {
        Set<Task<?>> all = new LinkedHashSet<>();
        for (Task<?> task = oldest; task != null; task = task.newer) {
            all.add(task);
        }
        return all;
    }
}
