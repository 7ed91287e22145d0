package dev.parallax.semantics.text;

import dev.parallax.semantics.errors.IndexError;
import dev.parallax.semantics.errors.KeyError;
import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** A template of {@code str.format}, filled once. */
final class Template {
    private final List<? extends @Nullable Object> values;
    private final Map<String, ? extends @Nullable Object> named;
    private int automatic;
    private boolean manual;

    Template(
            List<? extends @Nullable Object> values,
            Map<String, ? extends @Nullable Object> named) {
        this.values = values;
        this.named = named;
    }

    String fill(String template) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < template.length()) {
            char c = template.charAt(at);
            if (c != '{' && c != '}') {
                out.append(c);
                at++;
            } else if (template.startsWith(c + "" + c, at)) {
                out.append(c);
                at += 2;
            } else if (c == '}' || at + 1 == template.length()) {
                throw new ValueError("Single '" + c + "' encountered in format string");
            } else {
                int end = end(template, at + 1);
                out.append(field(template.substring(at + 1, end)));
                at = end + 1;
            }
        }
        return out.toString();
    }

    /** Finds the brace that closes a field; fields may stand inside its specification. */
    private static int end(String template, int start) {
        int depth = 1;
        for (int at = start; at < template.length(); at++) {
            char c = template.charAt(at);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        boolean named = template.indexOf('!', start) < 0 && template.indexOf(':', start) < 0;
        throw new ValueError(
                named ? "expected '}' before end of string" : "unmatched '{' in format spec");
    }

    private String field(String field) {
        int colon = field.indexOf(':');
        String head = colon < 0 ? field : field.substring(0, colon);
        String spec = colon < 0 ? "" : field.substring(colon + 1);
        int mark = head.indexOf('!');
        Object value = value(mark < 0 ? head : head.substring(0, mark));
        Object shown = mark < 0 ? value : converted(head.substring(mark + 1), value);
        return Format.of(shown, spec.indexOf('{') < 0 ? spec : fill(spec));
    }

    private static String converted(String conversion, @Nullable Object value) {
        return switch (conversion) {
            case "r" -> PyText.repr(value);
            case "s" -> PyText.str(value);
            case "a" -> Quoted.ascii(PyText.repr(value));
            case "" -> throw new ValueError("unmatched '{' in format spec");
            default -> throw new ValueError("Unknown conversion specifier " + conversion);
        };
    }

    private @Nullable Object value(String place) {
        int end = 0;
        while (end < place.length() && place.charAt(end) != '[' && place.charAt(end) != '.') {
            end++;
        }
        Object value = first(place.substring(0, end));
        return Items.follow(value, place.substring(end));
    }

    private @Nullable Object first(String name) {
        boolean number = !name.isEmpty() && name.chars().allMatch(Character::isDigit);
        if (!name.isEmpty() && !number) {
            if (!named.containsKey(name)) {
                throw new KeyError(PyText.repr(name));
            }
            return named.get(name);
        }
        int index = number ? explicit(name) : automatic();
        if (index >= values.size()) {
            throw new IndexError(
                    "Replacement index " + index + " out of range for positional args tuple");
        }
        return values.get(index);
    }

    private int automatic() {
        if (manual) {
            throw new ValueError(
                    "cannot switch from manual field specification to automatic field numbering");
        }
        return automatic++;
    }

    private int explicit(String digits) {
        if (automatic > 0) {
            throw new ValueError(
                    "cannot switch from automatic field numbering to manual field specification");
        }
        manual = true;
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw new ValueError("Too many decimal digits in format string");
        }
    }
}
