package dev.parallax.testing.value;

import dev.parallax.testing.value.Difference.Kind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares values made of others; those of different types differ as a whole. */
final class ContainerDifferences {
    private final Differences all;

    ContainerDifferences(Differences all) {
        this.all = all;
    }

    void compare(String path, PyValue expected, PyValue actual) {
        if (expected instanceof PyValue.Dict e && actual instanceof PyValue.Dict a) {
            dicts(path, e, a);
        } else if (expected instanceof PyValue.Set e
                && actual instanceof PyValue.Set a
                && (!all.strict() || e.frozen() == a.frozen())) {
            unordered(path, e.items(), a.items());
        } else if (expected instanceof PyValue.Data e && actual instanceof PyValue.Data a) {
            data(path, e, a);
        } else if (comparable(expected, actual)) {
            sequences(path, expected, actual);
        } else {
            boolean type = !expected.getClass().equals(actual.getClass());
            all.add(path, type ? Kind.TYPE : Kind.VALUE, expected, actual);
        }
    }

    private boolean comparable(PyValue expected, PyValue actual) {
        if (expected.getClass().equals(actual.getClass())) {
            return isSequence(expected) || expected instanceof PyValue.Iterated;
        }
        if (all.strict()) {
            return false;
        }
        if (isSequence(expected) && isSequence(actual)) {
            return true;
        }
        return all.loose() && isSpread(expected) && isSpread(actual);
    }

    private static boolean isSequence(PyValue value) {
        return value instanceof PyValue.Items || value instanceof PyValue.Tuple;
    }

    private static boolean isSpread(PyValue value) {
        return isSequence(value)
                || value instanceof PyValue.Iterated
                || value instanceof PyValue.Data;
    }

    private void sequences(String path, PyValue expected, PyValue actual) {
        List<PyValue> wanted = PyParts.of(expected);
        List<PyValue> got = PyParts.of(actual);
        if (all.equality().unordered() && expected instanceof PyValue.Items) {
            unordered(path, wanted, got);
            return;
        }
        if (all.strict()
                && expected instanceof PyValue.Iterated e
                && actual instanceof PyValue.Iterated a
                && !e.type().equals(a.type())) {
            all.add(path, Kind.TYPE, expected, actual);
        }
        boolean oneGoesOn = goesOn(expected) != goesOn(actual);
        if (wanted.size() != got.size() || oneGoesOn) {
            all.add(path, Kind.LENGTH, length(expected), length(actual));
        }
        for (int n = 0; n < Math.max(wanted.size(), got.size()); n++) {
            String at = path + "[" + n + "]";
            if (n >= got.size()) {
                all.add(at, Kind.MISSING, PyRepr.of(wanted.get(n)), "");
            } else if (n >= wanted.size()) {
                all.add(at, Kind.EXTRA, "", PyRepr.of(got.get(n)));
            } else {
                all.compare(at, wanted.get(n), got.get(n));
            }
        }
    }

    private static boolean goesOn(PyValue value) {
        return value instanceof PyValue.Iterated i && i.more();
    }

    private static String length(PyValue value) {
        int size = PyParts.of(value).size();
        return (goesOn(value) ? "more than " : "") + size + (size == 1 ? " item" : " items");
    }

    private void unordered(String path, List<PyValue> expected, List<PyValue> actual) {
        List<PyValue> rest = new ArrayList<>(actual);
        for (PyValue item : expected) {
            Optional<PyValue> same =
                    rest.stream().filter(a -> all.equality().equal(item, a)).findFirst();
            if (same.isPresent()) {
                rest.remove(same.get());
            } else {
                all.add(path + "{" + PyRepr.of(item) + "}", Kind.MISSING, PyRepr.of(item), "");
            }
        }
        rest.forEach(
                item ->
                        all.add(
                                path + "{" + PyRepr.of(item) + "}",
                                Kind.EXTRA,
                                "",
                                PyRepr.of(item)));
    }

    private void dicts(String path, PyValue.Dict expected, PyValue.Dict actual) {
        List<PyValue.Entry> rest = new ArrayList<>(actual.entries());
        List<PyValue.Entry> common = new ArrayList<>();
        for (PyValue.Entry entry : expected.entries()) {
            String at = path + "[" + PyRepr.of(entry.key()) + "]";
            Optional<PyValue.Entry> same =
                    rest.stream()
                            .filter(a -> all.equality().equal(entry.key(), a.key()))
                            .findFirst();
            if (same.isEmpty()) {
                all.add(at, Kind.MISSING, PyRepr.of(entry.value()), "");
            } else {
                rest.remove(same.get());
                common.add(same.get());
                all.compare(at, entry.value(), same.get().value());
            }
        }
        for (PyValue.Entry entry : rest) {
            String at = path + "[" + PyRepr.of(entry.key()) + "]";
            all.add(at, Kind.EXTRA, "", PyRepr.of(entry.value()));
        }
        List<PyValue.Entry> order = new ArrayList<>(actual.entries());
        order.removeAll(rest);
        if (!all.loose() && !order.equals(common)) {
            all.add(path, Kind.ORDER, keys(expected), keys(actual));
        }
    }

    private static String keys(PyValue.Dict dict) {
        return PyRepr.of(
                new PyValue.Items(dict.entries().stream().map(PyValue.Entry::key).toList()));
    }

    private void data(String path, PyValue.Data expected, PyValue.Data actual) {
        if (!all.sameName(expected.type(), actual.type())) {
            all.add(path, Kind.TYPE, expected, actual);
            return;
        }
        Map<String, PyValue> rest = new LinkedHashMap<>();
        actual.fields().forEach(f -> rest.put(name(f), f.value()));
        for (PyValue.Field field : expected.fields()) {
            String at = path + "." + field.name();
            PyValue same = rest.remove(name(field));
            if (same == null) {
                all.add(at, Kind.MISSING, PyRepr.of(field.value()), "");
            } else {
                all.compare(at, field.value(), same);
            }
        }
        rest.forEach((name, v) -> all.add(path + "." + name, Kind.EXTRA, "", PyRepr.of(v)));
    }

    private String name(PyValue.Field field) {
        return all.strict() ? field.name() : Names.folded(field.name());
    }
}
