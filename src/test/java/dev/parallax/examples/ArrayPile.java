package dev.parallax.examples;

import java.util.ArrayList;
import java.util.List;

/** Port of the class {@code Stack} with Java's own exceptions. */
public final class ArrayPile implements Pile {
    private final List<Integer> items = new ArrayList<>();

    @Override
    public void push(int item) {
        items.add(item);
    }

    @Override
    public int pop() {
        if (items.isEmpty()) {
            throw new IndexOutOfBoundsException("pop from empty list");
        }
        return items.removeLast();
    }
}
