package dev.parallax.testing.backend;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The arguments of a call, by position and by keyword.
 *
 * <pre>{@code
 * Arguments given =
 *         new Arguments(
 *                 List.of(new Argument.Given(PyLiteral.value("[1, 2]"))),
 *                 Map.of("tax", new Argument.Given(PyLiteral.value("0.2"))));
 * System.out.println(given.keywords().keySet()); // [tax]
 * }</pre>
 *
 * @param positional in order
 * @param keywords by name, in the order written
 */
public record Arguments(List<Argument> positional, Map<String, Argument> keywords) {
    /** No arguments. */
    public static final Arguments NONE = new Arguments(List.of(), Map.of());

    /** Copies both, keeping their order. */
    public Arguments {
        positional = List.copyOf(positional);
        keywords = Collections.unmodifiableMap(new LinkedHashMap<>(keywords));
    }
}
