package dev.parallax.cli;

import dev.parallax.conformance.TestResult;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes what CPython's tests came to as JSON. */
final class ConformanceJson {
    private ConformanceJson() {}

    /** Writes a list of objects with module, test, verdict and text. */
    static void write(Path file, List<TestResult> results) throws IOException {
        String text =
                JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(results.stream().map(ConformanceJson::tree).toList());
        Files.writeString(file, text + "\n");
    }

    private static Map<String, String> tree(TestResult result) {
        Map<String, String> tree = new LinkedHashMap<>();
        tree.put("module", "test." + result.suite());
        tree.put("test", result.test());
        tree.put("verdict", result.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        tree.put("text", result.text());
        return tree;
    }
}
