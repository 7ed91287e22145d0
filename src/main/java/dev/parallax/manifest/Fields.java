package dev.parallax.manifest;

import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Typed access to one table of a manifest. Whatever is of the wrong type is noted as a mistake and
 * reads as if it were not there; the keys that were asked for are the ones that are allowed.
 */
final class Fields {
    private final TomlTable table;
    private final TomlPosition start;
    private final Mistakes mistakes;
    private final Set<String> asked = new LinkedHashSet<>();

    /**
     * Reads a table.
     *
     * @param start where complaints about missing keys point to
     */
    Fields(TomlTable table, TomlPosition start, Mistakes mistakes) {
        this.table = table;
        this.start = start;
        this.mistakes = mistakes;
    }

    /** Reads a text that must be there; a missing one is a mistake and reads as empty. */
    Value required(String key, String meaning) {
        Optional<Value> value = text(key);
        if (value.isEmpty() && !table.contains(List.of(key))) {
            mistakes.add(
                    start, "'" + key + "' is missing: write " + key + " = \"" + meaning + "\"");
        }
        return value.orElse(new Value("", start));
    }

    /** Reads a text that says something; blank is a mistake. */
    Optional<Value> text(String key) {
        Optional<Value> value = get(key, String.class, "a text in quotes").map(t -> at(key, t));
        value.filter(v -> v.text().isBlank())
                .ifPresent(v -> mistakes.add(v.at(), "'" + key + "' is empty"));
        return value.filter(v -> !v.text().isBlank());
    }

    /** Reads any text, an empty one, too. */
    Optional<String> anyText(String key) {
        return get(key, String.class, "a text in quotes");
    }

    boolean flag(String key) {
        return get(key, Boolean.class, "true or false").orElse(false);
    }

    Optional<Number> number(String key) {
        return get(key, Number.class, "a number");
    }

    /** Reads a list of texts, none twice. */
    Optional<List<Value>> texts(String key) {
        return get(key, TomlArray.class, "a list of texts: " + key + " = [\"…\"]")
                .map(array -> texts(key, array));
    }

    private List<Value> texts(String key, TomlArray array) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            TomlPosition at = position(array, i);
            if (!(array.get(i) instanceof String text)) {
                mistakes.add(at, Types.wrong(key, array.get(i), "texts in quotes"));
            } else if (values.stream().anyMatch(v -> v.text().equals(text))) {
                mistakes.add(at, "'" + text + "' is in '" + key + "' twice: remove one");
            } else {
                values.add(new Value(text, at));
            }
        }
        return values;
    }

    /** Reads a list of any texts, empty ones and equal ones, too. */
    List<String> words(String key) {
        List<String> words = new ArrayList<>();
        get(key, TomlArray.class, "a list of texts: " + key + " = [\"…\"]")
                .ifPresent(array -> words(key, array, words));
        return words;
    }

    private void words(String key, TomlArray array, List<String> words) {
        for (int i = 0; i < array.size(); i++) {
            if (!(array.get(i) instanceof String text)) {
                mistakes.add(position(array, i), Types.wrong(key, array.get(i), "texts in quotes"));
            } else if (text.indexOf('\0') >= 0) {
                mistakes.add(position(array, i), "'" + key + "' can't hold U+0000: leave it out");
            } else {
                words.add(text);
            }
        }
    }

    Optional<Fields> table(String key) {
        return get(key, TomlTable.class, "a table: [" + key + "]")
                .map(t -> new Fields(t, position(key), mistakes));
    }

    /** Reads tables that are written {@code [[key]]}, in order. */
    List<Fields> tables(String key) {
        String expected = "tables, each written [[" + key + "]]";
        TomlArray array = get(key, TomlArray.class, expected).orElse(null);
        List<Fields> fields = new ArrayList<>();
        for (int i = 0; array != null && i < array.size(); i++) {
            TomlPosition at = position(array, i);
            if (array.get(i) instanceof TomlTable inner) {
                fields.add(new Fields(inner, at, mistakes));
            } else {
                mistakes.add(at, Types.wrong(key, array.get(i), expected));
            }
        }
        return fields;
    }

    /** Notes every key that was not asked for. */
    void rejectOthers() {
        for (String key : table.keySet()) {
            if (!asked.contains(key)) {
                mistakes.add(position(key), Spelling.unknown(key, "key here", asked));
            }
        }
    }

    TomlPosition start() {
        return start;
    }

    TomlPosition position(String key) {
        TomlPosition at = table.inputPositionOf(List.of(key));
        return at == null ? start : at;
    }

    private TomlPosition position(TomlArray array, int index) {
        TomlPosition at = array.inputPositionOf(index);
        return at == null ? start : at;
    }

    private Value at(String key, String text) {
        return new Value(text, position(key));
    }

    private <T> Optional<T> get(String key, Class<T> type, String expected) {
        asked.add(key);
        Object value = table.get(List.of(key));
        if (value != null && !type.isInstance(value)) {
            mistakes.add(position(key), Types.wrong(key, value, expected));
            return Optional.empty();
        }
        return Optional.ofNullable(value).map(type::cast);
    }
}
