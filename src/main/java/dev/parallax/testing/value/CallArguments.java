package dev.parallax.testing.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The arguments of a Python call as values.
 *
 * <pre>{@code
 * System.out.println(PyLiteral.arguments("[1,2],tax = 0.2")); // [1, 2], tax=0.2
 * }</pre>
 *
 * @param positional in order
 * @param keywords by name, in the order written
 */
public record CallArguments(List<PyValue> positional, Map<String, PyValue> keywords) {
    /** No arguments. */
    public static final CallArguments NONE = new CallArguments(List.of(), Map.of());

    /** Copies both, keeping their order. */
    public CallArguments {
        positional = List.copyOf(positional);
        keywords = Collections.unmodifiableMap(new LinkedHashMap<>(keywords));
    }

    /** Returns the arguments as Python writes them: {@code [1, 2], tax=0.2}. */
    @Override
    public String toString() {
        return PyRepr.arguments(this);
    }
}
