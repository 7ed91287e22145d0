package dev.parallax.semantics.text;

import dev.parallax.semantics.errors.ErrorName;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code str}, {@code repr}, {@code print} and {@code str.format} of Java values, read as Python's:
 * null is None, whole numbers are {@code int}, {@code Double} and {@code Float} are {@code float},
 * {@code CharSequence} and {@code Character} are {@code str}, {@code List} is {@code list}, {@link
 * Tuple} is {@code tuple}, {@code Map} is {@code dict}, {@code Set} is {@code set}, {@code byte[]}
 * is {@code bytes}, a record is a dataclass. Everything else is shown by its {@code toString()}.
 *
 * <p>Differs from CPython: a {@code Float} is shown as the {@code double} it widens to, and which
 * characters are printable follows this Java's version of Unicode.
 *
 * <pre>{@code
 * System.out.println(PyText.repr(Arrays.asList(1, 2.0, "it's", null))); // [1, 2.0, "it's", None]
 * System.out.println(PyText.format("{:>8.2f}|", 3.14159)); // 3.14|
 * System.out.println(PyText.str(1e16)); // 1e+16
 * }</pre>
 */
public final class PyText {
    private PyText() {}

    /** Returns {@code str(value)}. */
    public static String str(@Nullable Object value) {
        return switch (value) {
            case CharSequence text -> text.toString();
            case Character letter -> letter.toString();
            case Throwable error -> ErrorName.of(error).text();
            case null, default -> repr(value);
        };
    }

    /** Returns {@code repr(value)}. */
    public static String repr(@Nullable Object value) {
        return new Repr().of(value);
    }

    /** Returns what {@code print(*values, sep=sep, end=end)} writes. */
    public static String line(String sep, String end, @Nullable Object... values) {
        return Arrays.stream(values).map(PyText::str).collect(Collectors.joining(sep, "", end));
    }

    /** Returns {@code type(value).__name__}: {@code int} for whole numbers and so on. */
    public static String typeName(@Nullable Object value) {
        return TypeName.of(value);
    }

    /**
     * Returns {@code format(value, spec)}: what an f-string makes of <code>{value:spec}</code>.
     *
     * <p>Differs from CPython: {@code n} knows no locale, and digits after the point are not
     * grouped.
     *
     * @param spec such as {@code >10}, {@code 08.3f}, {@code ,}, {@code #x}; empty for {@code str}
     * @throws dev.parallax.semantics.errors.ValueError if the type has no such format
     * @throws dev.parallax.semantics.errors.TypeError if the type takes no specification at all
     */
    public static String formatted(@Nullable Object value, String spec) {
        return Format.of(value, spec);
    }

    /**
     * Returns {@code template.format(*values)}: fields are <code>{}</code> and <code>{0}</code>,
     * with {@code [item]}, {@code .attribute} of a record, {@code !r}, {@code !s}, {@code !a}, and
     * after a colon a specification, which may hold fields itself.
     *
     * @throws dev.parallax.semantics.errors.ValueError if the template is malformed
     * @throws dev.parallax.semantics.errors.IndexError if there are fewer values than fields
     */
    public static String format(String template, @Nullable Object... values) {
        return new Template(Arrays.asList(values), Map.of()).fill(template);
    }

    /**
     * Returns {@code template.format(**values)}: fields have names.
     *
     * @throws dev.parallax.semantics.errors.KeyError if a name is not among the values
     */
    public static String formatMap(
            String template, Map<String, ? extends @Nullable Object> values) {
        return new Template(List.of(), values).fill(template);
    }

    /**
     * Returns {@code template % values}: {@code %s}, {@code %5.2f}, and, with a map as the only
     * value, {@code %(name)s}.
     *
     * @throws dev.parallax.semantics.errors.TypeError if values are missing, left over, or of the
     *     wrong type
     * @throws dev.parallax.semantics.errors.ValueError if the template is malformed
     */
    public static String percent(String template, @Nullable Object... values) {
        return new Percent(template, Arrays.asList(values)).fill();
    }
}
