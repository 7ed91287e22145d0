package dev.parallax.semantics.contract;

import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.queue.LifoQueue;
import dev.parallax.semantics.queue.PriorityQueue;
import dev.parallax.semantics.queue.Queue;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Queues of each kind, and what is taken from one. */
final class Queues {
    private Queues() {}

    static List<Queue<@Nullable Object>> kinds(Interpreter py, int maxsize) {
        return List.of(
                new Queue<>(py, maxsize),
                new LifoQueue<>(py, maxsize),
                new PriorityQueue<>(py, maxsize));
    }

    static List<@Nullable Object> taken(Queue<@Nullable Object> q, int n)
            throws InterruptedException {
        List<@Nullable Object> items = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            items.add(q.get());
        }
        return items;
    }

    static <T> List<T> shared() {
        return Collections.synchronizedList(new ArrayList<>());
    }
}
