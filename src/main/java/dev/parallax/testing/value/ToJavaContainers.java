package dev.parallax.testing.value;

import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes collections, maps, arrays and iterators: new ones, which may be changed. */
final class ToJavaContainers {
    private ToJavaContainers() {}

    static @Nullable Object convert(PyValue value, Class<?> raw, Type declared) {
        return switch (value) {
            case PyValue.Tuple t when raw == Tuple.class ->
                    Tuple.of(all(t.items(), Object.class).toArray());
            case PyValue.Items i -> sequence(i.items(), raw, declared);
            case PyValue.Tuple t -> sequence(t.items(), raw, declared);
            case PyValue.Iterated i when !i.more() -> lazy(i.first(), raw, declared);
            case PyValue.Set s -> set(s.items(), raw, declared);
            case PyValue.Dict d -> map(d, raw, declared);
            default -> null;
        };
    }

    private static List<@Nullable Object> all(List<PyValue> items, Type type) {
        List<@Nullable Object> made = new ArrayList<>(items.size());
        for (PyValue item : items) {
            made.add(ToJava.convert(item, type));
        }
        return made;
    }

    private static @Nullable Object sequence(List<PyValue> items, Class<?> raw, Type declared) {
        if (raw.isArray()) {
            return array(items, raw, declared);
        }
        if (raw == ArrayDeque.class || (raw != Iterable.class && isQueue(raw))) {
            return new ArrayDeque<>(all(items, ToJava.parameter(declared, 0)));
        }
        if (raw.isAssignableFrom(ArrayList.class)) {
            return all(items, ToJava.parameter(declared, 0));
        }
        return lazy(items, raw, declared);
    }

    private static boolean isQueue(Class<?> raw) {
        return Queue.class.isAssignableFrom(raw) && raw.isAssignableFrom(ArrayDeque.class);
    }

    private static @Nullable Object lazy(List<PyValue> items, Class<?> raw, Type declared) {
        Type item = ToJava.parameter(declared, 0);
        if (raw == Iterator.class) {
            return all(items, item).iterator();
        }
        if (raw == Stream.class) {
            return all(items, item).stream();
        }
        return raw == Iterable.class ? all(items, item) : null;
    }

    private static Object array(List<PyValue> items, Class<?> raw, Type declared) {
        Type component =
                declared instanceof GenericArrayType a
                        ? a.getGenericComponentType()
                        : raw.getComponentType();
        Object array = Array.newInstance(raw.getComponentType(), items.size());
        for (int n = 0; n < items.size(); n++) {
            Array.set(array, n, ToJava.convert(items.get(n), component));
        }
        return array;
    }

    private static @Nullable Object set(List<PyValue> items, Class<?> raw, Type declared) {
        Collection<@Nullable Object> made = all(items, ToJava.parameter(declared, 0));
        if (raw.isAssignableFrom(LinkedHashSet.class)) {
            return new LinkedHashSet<>(made);
        }
        return raw.isAssignableFrom(TreeSet.class) ? new TreeSet<@Nullable Object>(made) : null;
    }

    private static @Nullable Object map(PyValue.Dict dict, Class<?> raw, Type declared) {
        Map<@Nullable Object, @Nullable Object> made = new LinkedHashMap<>();
        for (PyValue.Entry entry : dict.entries()) {
            made.put(
                    ToJava.convert(entry.key(), ToJava.parameter(declared, 0)),
                    ToJava.convert(entry.value(), ToJava.parameter(declared, 1)));
        }
        if (raw.isAssignableFrom(LinkedHashMap.class)) {
            return made;
        }
        return raw.isAssignableFrom(TreeMap.class)
                ? new TreeMap<@Nullable Object, @Nullable Object>(made)
                : null;
    }
}
