package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.interpreter.Interpreter;

import java.util.concurrent.atomic.AtomicLong;

/** Counts an interpreter's tasks without a name, for {@code Task-1} and so on. */
final class TaskNumbers {
    private final AtomicLong last = new AtomicLong();

    private TaskNumbers() {}

    static TaskNumbers of(Interpreter py) {
        return py.module(TaskNumbers.class, interpreter -> new TaskNumbers());
    }

    long next() {
        return last.incrementAndGet();
    }
}
