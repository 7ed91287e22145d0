package dev.parallax.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The whole way, on real Pythons: this class is a suite as users write it. */
@Parallax(value = "orders.py", java = LiveParityIT.Port.class, limit = 60_000)
class LiveParityIT {
    /** What the steps below call. */
    static final class Port {
        private Port() {}

        static final class Stack {
            private final int limit;
            private final List<Object> items = new ArrayList<>();

            Stack(int limit) {
                this.limit = limit;
            }

            public void push(Object item) {
                if (items.size() >= limit) {
                    throw new IllegalArgumentException("full");
                }
                items.add(item);
            }

            public Object pop() {
                if (items.isEmpty()) {
                    throw new IndexOutOfBoundsException("pop from empty list");
                }
                return items.removeLast();
            }

            public int size() {
                return items.size();
            }
        }
    }

    @ParityTest
    @Case("[1, 2], tax=0.2")
    @Case("[]")
    @RandomCases(count = 30, seed = 42)
    void total(
            @Within(ints = {0, 1000}) List<Integer> items,
            @Default("0.1") @Within(floats = {0, 1}) double tax,
            Answer java) {
        java.is(items.isEmpty() ? 0.0 : items.stream().mapToInt(n -> n).sum() * (1 + tax));
    }

    @ParityTest
    @Case("[1]")
    @Case("[]")
    void first(List<Integer> items, Answer java) {
        java.is(items.get(0));
    }

    @ParityTest
    @Case("[1], 2")
    void add(List<Integer> items, int item) {
        items.add(item);
    }

    @ParityTest
    @Case("'Ann'")
    void greet(String name, Answer java) {
        java.out().print("hi " + name + "\n");
    }

    @ParityTest
    @Case("[1, 2, 3, 4]")
    void describe(List<Integer> items, Answer java) {
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("first", items.subList(0, Math.min(3, items.size())));
        found.put("count", items.size());
        found.put("last", items.subList(items.size() - 1, items.size()));
        java.is(found);
    }

    @ParityTest
    @Steps({"s = Stack(1)", "s.push(5)", "s.push(6)", "s.size()", "s.pop()", "s.pop()"})
    void stack() {}
}
