package dev.parallax.semantics.text;

import dev.parallax.semantics.errors.ErrorName;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * {@code str}, {@code repr}, {@code print} and {@code str.format} of Java values, read as Python's:
 * null is None, whole numbers are {@code int}, {@code Double} and {@code Float} are {@code float},
 * {@code CharSequence} and {@code Character} are {@code str}, {@code List} is {@code list}, {@link
 * Tuple} is {@code tuple}, {@code Map} is {@code dict}, {@code Set} is {@code set}, {@code byte[]}
 * is {@code bytes}. Everything else is shown by its {@code toString()}.
 *
 * <p>Differs from CPython: a {@code Float} is shown as the {@code double} it widens to, and which
 * characters are printable follows this Java's version of Unicode.
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

    /**
     * Returns {@code template.format(*values)}, for the fields <code>{}</code>, <code>{0}</code>
     * and their {@code !r} and {@code !s}.
     *
     * <p>Differs from CPython: format specifications (after a colon) and names are refused.
     *
     * @throws dev.parallax.semantics.errors.ValueError if the template is malformed
     * @throws dev.parallax.semantics.errors.IndexError if there are fewer values than fields
     */
    public static String format(String template, @Nullable Object... values) {
        return new Template(template).fill(values);
    }
}
