package dev.parallax.testing.value;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads lists, tuples, sets and dicts. */
final class LiteralContainers {
    private final LiteralSource source;
    private final LiteralParser parser;

    LiteralContainers(LiteralSource source, LiteralParser parser) {
        this.source = source;
        this.parser = parser;
    }

    boolean starts() {
        return source.startsWith("[") || source.startsWith("(") || source.startsWith("{");
    }

    PyValue read() {
        if (source.takes("[")) {
            return new PyValue.Items(items("]", new ArrayList<>()));
        }
        return source.takes("(") ? parenthesised() : braces();
    }

    private List<PyValue> items(String end, List<PyValue> items) {
        while (!source.ends(end)) {
            items.add(parser.value());
            source.separator(end);
        }
        return items;
    }

    private PyValue parenthesised() {
        if (source.ends(")")) {
            return new PyValue.Tuple(List.of());
        }
        PyValue first = parser.value();
        if (source.ends(")")) {
            return first;
        }
        source.separator(")");
        return new PyValue.Tuple(items(")", new ArrayList<>(List.of(first))));
    }

    private PyValue braces() {
        source.expect("{", "'{'");
        if (source.ends("}")) {
            return new PyValue.Dict(List.of());
        }
        int start = source.at();
        PyValue first = parser.value();
        if (source.takes(":")) {
            return dict(start, first);
        }
        source.separator("}");
        return set(start, items("}", new ArrayList<>(List.of(first))), false);
    }

    PyValue set(int start, List<PyValue> items, boolean frozen) {
        Set<PyKey> keys = new HashSet<>();
        List<PyValue> distinct = new ArrayList<>();
        for (PyValue item : items) {
            if (keys.add(key(start, item))) {
                distinct.add(item);
            }
        }
        return new PyValue.Set(distinct, frozen);
    }

    private PyKey key(int start, PyValue item) {
        return PyKey.of(item)
                .orElseThrow(
                        () -> source.error(start, "unhashable type: '" + PyTypes.name(item) + "'"));
    }

    private PyValue dict(int start, PyValue firstKey) {
        Map<PyKey, PyValue.Entry> entries = new LinkedHashMap<>();
        PyValue key = firstKey;
        while (true) {
            PyValue value = parser.value();
            PyValue shown = key;
            entries.merge(
                    key(start, key),
                    new PyValue.Entry(shown, value),
                    (old, now) -> new PyValue.Entry(old.key(), now.value()));
            source.separator("}");
            if (source.ends("}")) {
                return new PyValue.Dict(List.copyOf(entries.values()));
            }
            start = source.at();
            key = parser.value();
            source.expect(":", "':' after the key");
        }
    }
}
