package dev.parallax.examples;

import dev.parallax.semantics.errors.IndexError;

import java.util.ArrayList;
import java.util.List;

/** Port of the class {@code Stack}. */
public final class Stack {
    private final List<Integer> items = new ArrayList<>();

    /** Puts one on top. */
    public void push(int item) {
        items.add(item);
    }

    /** Takes the one on top away. */
    public int pop() {
        if (items.isEmpty()) {
            throw new IndexError("pop from empty list");
        }
        return items.removeLast();
    }
}
