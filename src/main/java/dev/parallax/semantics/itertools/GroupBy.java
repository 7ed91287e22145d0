package dev.parallax.semantics.itertools;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.Objects;
import java.util.function.Function;

/**
 * {@code itertools.groupby}. The groups share their source: going on to the next group ends the one
 * before.
 *
 * <pre>{@code
 * List<String> found = new ArrayList<>();
 * for (var group : Itertools.groupby(List.of("ax", "ay", "bz"), word -> word.charAt(0))) {
 *     found.add(group.key() + ":" + group.stream().toList());
 * }
 * System.out.println(found); // [a:[ax, ay], b:[bz]]
 * }</pre>
 *
 * @param <K> the type of the keys
 * @param <T> the type of the values
 */
public final class GroupBy<K extends @Nullable Object, T extends @Nullable Object>
        extends PyIterator<GroupBy.Group<K, T>> {
    private final Iterator<? extends T> values;
    private final Function<? super T, ? extends K> key;
    private @Nullable Item<K, T> item;
    private @Nullable Group<K, T> current;

    GroupBy(Iterator<? extends T> values, Function<? super T, ? extends K> key) {
        this.values = values;
        this.key = key;
    }

    private record Item<K extends @Nullable Object, T extends @Nullable Object>(K key, T value) {}

    /** Looks at the next value; null at the end. */
    private @Nullable Item<K, T> peek() {
        if (item == null && values.hasNext()) {
            T value = values.next();
            item = new Item<>(key.apply(value), value);
        }
        return item;
    }

    @Override
    protected boolean advance() {
        Group<K, T> before = current;
        current = null;
        Item<K, T> first = peek();
        while (before != null && first != null && Objects.equals(first.key, before.key)) {
            item = null;
            first = peek();
        }
        if (first == null) {
            return false;
        }
        Group<K, T> group = new Group<>(this, first.key);
        current = group;
        return found(group);
    }

    /**
     * A run of values with equal keys.
     *
     * @param <K> the type of the keys
     * @param <T> the type of the values
     */
    public static final class Group<K extends @Nullable Object, T extends @Nullable Object>
            extends PyIterator<T> {
        private final GroupBy<K, T> groups;
        private final K key;

        private Group(GroupBy<K, T> groups, K key) {
            this.groups = groups;
            this.key = key;
        }

        /** Returns the values' key. */
        public K key() {
            return key;
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // this very group
        protected boolean advance() {
            if (groups.current != this) {
                return false;
            }
            Item<K, T> next = groups.peek();
            if (next == null || !Objects.equals(next.key, key)) {
                return false;
            }
            groups.item = null;
            return found(next.value);
        }
    }
}
