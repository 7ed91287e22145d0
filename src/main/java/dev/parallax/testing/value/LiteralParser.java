package dev.parallax.testing.value;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one expression of literals at a time. */
final class LiteralParser {
    private static final int DEEPEST = 200;

    private final LiteralSource source;
    private final LiteralStrings strings;
    private final LiteralNumbers numbers;
    private final LiteralArithmetic arithmetic;
    private final LiteralConstructors constructors;
    private int depth;

    LiteralParser(LiteralSource source) {
        this.source = source;
        strings = new LiteralStrings(source);
        numbers = new LiteralNumbers(source);
        arithmetic = new LiteralArithmetic(source);
        constructors = new LiteralConstructors(source);
    }

    /** Reads arguments up to the sign that ends them, which is taken; {@code ""} is the end. */
    CallArguments arguments(String end) {
        List<PyValue> positional = new ArrayList<>();
        Map<String, PyValue> keywords = new LinkedHashMap<>();
        while (!ends(end)) {
            int start = source.at();
            String name = keyword();
            if (!name.isEmpty()) {
                if (keywords.putIfAbsent(name, value()) != null) {
                    throw source.error(start, "keyword argument repeated: " + name);
                }
            } else if (!keywords.isEmpty()) {
                throw source.error(start, "positional argument follows keyword argument");
            } else {
                positional.add(value());
            }
            separator(end);
        }
        return new CallArguments(positional, keywords);
    }

    private String keyword() {
        int start = source.at();
        String name = source.name();
        source.blanks();
        if (!name.isEmpty() && source.peek() == '=' && source.peek(1) != '=') {
            source.advance(1);
            return name;
        }
        source.advance(start - source.at());
        return "";
    }

    private boolean ends(String end) {
        source.blanks();
        return end.isEmpty() ? source.ended() : source.takes(end);
    }

    private void separator(String end) {
        source.blanks();
        boolean last = end.isEmpty() ? source.ended() : source.startsWith(end);
        if (!last) {
            source.expect(",", end.isEmpty() ? "',' or the end" : "',' or '" + end + "'");
        }
    }

    PyValue value() {
        if (++depth > DEEPEST) {
            throw source.error(source.at(), "nested more than " + DEEPEST + " deep");
        }
        PyValue left = product();
        while (true) {
            source.blanks();
            int at = source.at();
            if (source.takes("+")) {
                left = arithmetic.sum(at, left, product());
            } else if (source.takes("-")) {
                left = arithmetic.sum(at, left, arithmetic.negated(at, product()));
            } else {
                depth--;
                return left;
            }
        }
    }

    private PyValue product() {
        PyValue left = signed();
        while (true) {
            source.blanks();
            int at = source.at();
            if (source.startsWith("**") || !source.takes("*")) {
                return left;
            }
            left = arithmetic.product(at, left, signed());
        }
    }

    private PyValue signed() {
        source.blanks();
        int at = source.at();
        if (source.takes("-")) {
            return arithmetic.negated(at, signed());
        }
        if (source.takes("+")) {
            return arithmetic.negated(at, arithmetic.negated(at, signed()));
        }
        PyValue base = atom();
        source.blanks();
        int sign = source.at();
        return source.takes("**") ? arithmetic.power(sign, base, signed()) : base;
    }

    private PyValue atom() {
        source.blanks();
        if (strings.starts()) {
            return strings.read();
        }
        if (numbers.starts()) {
            return numbers.read();
        }
        if (source.takes("[")) {
            return new PyValue.Items(items("]", new ArrayList<>()));
        }
        if (source.takes("(")) {
            return parenthesised();
        }
        if (source.takes("{")) {
            return braces();
        }
        if (source.atName()) {
            return constructors.named(this);
        }
        throw source.error(source.at(), "expected a value, found " + source.found());
    }

    private List<PyValue> items(String end, List<PyValue> items) {
        while (!ends(end)) {
            items.add(value());
            separator(end);
        }
        return items;
    }

    private PyValue parenthesised() {
        if (ends(")")) {
            return new PyValue.Tuple(List.of());
        }
        PyValue first = value();
        if (ends(")")) {
            return first;
        }
        separator(")");
        return new PyValue.Tuple(items(")", new ArrayList<>(List.of(first))));
    }

    private PyValue braces() {
        if (ends("}")) {
            return new PyValue.Dict(List.of());
        }
        int start = source.at();
        PyValue first = value();
        if (source.takes(":")) {
            return dict(start, first);
        }
        separator("}");
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
            PyValue value = value();
            PyValue shown = key;
            entries.merge(
                    key(start, key),
                    new PyValue.Entry(shown, value),
                    (old, now) -> new PyValue.Entry(old.key(), now.value()));
            separator("}");
            if (ends("}")) {
                return new PyValue.Dict(List.copyOf(entries.values()));
            }
            start = source.at();
            key = value();
            source.expect(":", "':' after the key");
        }
    }
}
