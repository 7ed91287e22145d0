package dev.parallax.testing.parity;

import dev.parallax.testing.value.PyRepr;
import dev.parallax.testing.value.PyValue;

import java.util.List;
import java.util.stream.Collectors;

/** A value over several lines if it is long, so that a line-by-line diff finds the part. */
final class Pretty {
    private static final int WIDTH = 60;

    private Pretty() {}

    static String of(PyValue value) {
        String whole = PyRepr.of(value);
        if (whole.length() <= WIDTH) {
            return whole;
        }
        return switch (value) {
            case PyValue.Items v -> block("[", each(v.items()), "]");
            case PyValue.Tuple v -> block("(", each(v.items()), ")");
            case PyValue.Set v -> block("{", each(v.items()), "}");
            case PyValue.Dict v ->
                    block(
                            "{",
                            v.entries().stream()
                                    .map(e -> PyRepr.of(e.key()) + ": " + of(e.value()))
                                    .toList(),
                            "}");
            case PyValue.Data v ->
                    block(
                            v.type() + "(",
                            v.fields().stream().map(f -> f.name() + "=" + of(f.value())).toList(),
                            ")");
            default -> whole;
        };
    }

    private static List<String> each(List<PyValue> items) {
        return items.stream().map(Pretty::of).toList();
    }

    private static String block(String open, List<String> items, String close) {
        return items.stream()
                .map(item -> "    " + item.replace("\n", "\n    ") + ",")
                .collect(Collectors.joining("\n", open + "\n", "\n" + close));
    }
}
