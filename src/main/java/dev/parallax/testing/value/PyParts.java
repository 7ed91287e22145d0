package dev.parallax.testing.value;

import java.util.List;
import java.util.stream.Stream;

/** The values a value is made of. */
final class PyParts {
    private PyParts() {}

    static List<PyValue> of(PyValue value) {
        return switch (value) {
            case PyValue.Items v -> v.items();
            case PyValue.Tuple v -> v.items();
            case PyValue.Set v -> v.items();
            case PyValue.Dict v ->
                    v.entries().stream().flatMap(e -> Stream.of(e.key(), e.value())).toList();
            case PyValue.Data v -> v.fields().stream().map(PyValue.Field::value).toList();
            case PyValue.Iterated v -> v.first();
            case PyValue.Failure v -> v.args();
            default -> List.of();
        };
    }
}
