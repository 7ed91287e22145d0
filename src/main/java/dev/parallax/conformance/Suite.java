package dev.parallax.conformance;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One of CPython's test files.
 *
 * @param name the module below the package {@code test}, such as {@code test_queue}
 * @param adapter the Python module that puts the Java classes in place
 */
public record Suite(String name, String adapter) {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Returns those that Parallax can run. */
    public static List<Suite> all() throws IOException {
        return Resources.lines("suites.txt").stream()
                .map(line -> BLANKS.split(line, 2))
                .map(parts -> new Suite(parts[0], parts[1]))
                .toList();
    }

    /** Returns where its file lies in a folder of tests. */
    String file() {
        return "test/" + name.replace('.', '/') + ".py";
    }
}
