package dev.parallax.manifest;

import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/** Words the types of TOML values. */
final class Types {
    private Types() {}

    /** Returns what to say of a key whose value is of another type than expected. */
    static String wrong(String key, @Nullable Object value, String expected) {
        String found =
                switch (value) {
                    case String text -> "the text \"" + text + "\"";
                    case Number number -> "the number " + number;
                    case Boolean flag -> flag.toString();
                    case TomlArray array -> "a list";
                    case TomlTable table -> "a table";
                    case null, default -> "a date or time";
                };
        return "'" + key + "' takes " + expected + ", found " + found;
    }
}
