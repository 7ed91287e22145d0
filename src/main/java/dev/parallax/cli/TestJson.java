package dev.parallax.cli;

import dev.parallax.testing.pytest.Row;
import dev.parallax.testing.pytest.Rows;
import dev.parallax.testing.pytest.TestResult;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Writes what Python's tests came to as JSON. */
final class TestJson {
    private TestJson() {}

    /** Writes a list of objects with test, standing, reason and sides. */
    static void write(Path file, Rows rows) throws IOException {
        String text =
                JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(rows.rows().stream().map(TestJson::tree).toList());
        Files.writeString(file, text + "\n");
    }

    private static Map<String, Object> tree(Row row) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("test", row.test());
        tree.put("standing", row.standing().name().toLowerCase(Locale.ROOT));
        tree.put("reason", row.reason());
        Map<String, Object> sides = new LinkedHashMap<>();
        for (int n = 0; n < row.sides().size(); n++) {
            sides.put(row.sides().get(n), tree(row.results().get(n)));
        }
        tree.put("sides", sides);
        return tree;
    }

    private static Map<String, Object> tree(TestResult result) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("outcome", result.outcome().label());
        tree.put("text", result.text());
        tree.put("calls", result.calls());
        tree.put("missing", result.missing());
        return tree;
    }
}
