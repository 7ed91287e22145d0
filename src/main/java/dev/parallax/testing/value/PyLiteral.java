package dev.parallax.testing.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Python's literals ({@code ast.literal_eval}, and a few constructors), read without a Python:
 * numbers of any size, strings and bytes with all escapes, {@code None}, containers, {@code
 * float('nan')}, {@code Decimal('1.0')}, {@code date(2024, 2, 29)}, {@code Path('a/b')}, {@code
 * Type(field=1)} for a dataclass or named tuple and {@code Colour.RED} for an enum's member; and
 * {@code 2**63 - 1}, {@code 'ab' * 3}.
 *
 * <p>A text that is no literal is a {@link BadLiteral}. Safe for use by any thread.
 *
 * <pre>{@code
 * CallArguments given = PyLiteral.arguments("[1, 2], tax=0.2");
 * System.out.println(given.keywords().keySet()); // [tax]
 * }</pre>
 */
public final class PyLiteral {
    private PyLiteral() {}

    /** Reads one value. */
    public static PyValue value(String text) {
        LiteralSource source = new LiteralSource("", text);
        PyValue value = new LiteralParser(source).value();
        source.blanks();
        if (!source.ended()) {
            throw source.error(source.at(), "expected the end, found " + source.found());
        }
        return value;
    }

    /** Reads what stands between the brackets of a call, such as {@code [1, 2], tax=0.2}. */
    public static CallArguments arguments(String text) {
        return new LiteralParser(new LiteralSource("", text)).arguments("");
    }

    /**
     * Reads a file of calls. A {@code .py} file is one list, {@code [(1, 2), call(3, tax=0.2)]}: a
     * tuple is the positional arguments, {@code call(…)} has keywords too, anything else is the
     * only argument; {@code name =} may stand before the list. In any other file each line is one
     * call's arguments; empty lines and lines that start with {@code #} are skipped.
     *
     * @param file its name, for messages
     */
    public static List<CallArguments> cases(String file, String text) {
        return file.endsWith(".py") ? list(file, text) : lines(file, text);
    }

    private static List<CallArguments> lines(String file, String text) {
        List<CallArguments> all = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                // the lines above stay, empty: so the parser counts lines and columns as the file
                LiteralSource source = new LiteralSource(file, "\n".repeat(number) + line);
                all.add(new LiteralParser(source).arguments(""));
            }
            number++;
        }
        return all;
    }

    private static List<CallArguments> list(String file, String text) {
        LiteralSource source = new LiteralSource(file, text);
        LiteralParser parser = new LiteralParser(source);
        source.blanks();
        if (!source.name().isEmpty()) {
            source.expect("=", "'=' after the list's name");
        }
        source.expect("[", "a list of cases, '['");
        List<CallArguments> all = new ArrayList<>();
        while (!source.takes("]")) {
            all.add(element(source, parser));
            if (!source.takes(",")) {
                source.expect("]", "',' or ']'");
                break;
            }
        }
        source.blanks();
        if (!source.ended()) {
            throw source.error(source.at(), "expected the end, found " + source.found());
        }
        return all;
    }

    private static CallArguments element(LiteralSource source, LiteralParser parser) {
        source.blanks();
        if (source.takes("call(")) {
            return parser.arguments(")");
        }
        PyValue value = parser.value();
        List<PyValue> positional =
                value instanceof PyValue.Tuple tuple ? tuple.items() : List.of(value);
        return new CallArguments(positional, Map.of());
    }
}
