package dev.parallax.semantics.text;

import dev.parallax.semantics.errors.IndexError;
import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

/** A template of {@code str.format}, filled once. */
final class Template {
    private final String template;
    private final StringBuilder out = new StringBuilder();
    private int automatic;

    Template(String template) {
        this.template = template;
    }

    String fill(@Nullable Object... values) {
        int at = 0;
        while (at < template.length()) {
            char c = template.charAt(at);
            if (c != '{' && c != '}') {
                out.append(c);
                at++;
            } else if (template.startsWith(c + "" + c, at)) {
                out.append(c);
                at += 2;
            } else if (c == '}') {
                throw new ValueError("Single '}' encountered in format string");
            } else {
                at = field(at + 1, values);
            }
        }
        return out.toString();
    }

    private int field(int start, @Nullable Object[] values) {
        int end = template.indexOf('}', start);
        if (end < 0) {
            throw new ValueError("Single '{' encountered in format string");
        }
        String field = template.substring(start, end);
        boolean repr = field.endsWith("!r");
        String place =
                repr || field.endsWith("!s") ? field.substring(0, field.length() - 2) : field;
        Object value = value(place, values);
        out.append(repr ? PyText.repr(value) : PyText.str(value));
        return end + 1;
    }

    private @Nullable Object value(String place, @Nullable Object[] values) {
        int index = place.isEmpty() ? automatic++ : number(place);
        if (index >= values.length) {
            throw new IndexError(
                    "Replacement index " + index + " out of range for positional args tuple");
        }
        return values[index];
    }

    private static int number(String place) {
        if (!place.matches("[0-9]{1,4}")) {
            throw new ValueError(
                    "format field '{" + place + "}' is not supported: use {} or {number}");
        }
        return Integer.parseInt(place);
    }
}
