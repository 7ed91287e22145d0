package dev.parallax.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every exported type shows how it is used, by an example that compiles and does what it says: what
 * it prints is the comment behind the line that prints. Examples that are tests run in {@link
 * JavadocExamplesIT}.
 */
class JavadocExamplesTests {
    private final SortedMap<String, List<JavadocExample>> all;

    JavadocExamplesTests() throws IOException {
        all = JavadocExamples.all();
    }

    @Test
    void every_exported_type_has_an_example() {
        List<String> without =
                all.entrySet().stream()
                        .filter(type -> type.getValue().isEmpty())
                        .map(Map.Entry::getKey)
                        .toList();
        assertThat(all).hasSizeGreaterThan(200);
        assertThat(without)
                .as("give a new public type an example, <pre>{@code …}</pre>, in its Javadoc")
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> examples_do_what_they_say(@TempDir Path folder) throws IOException {
        CompiledExamples compiled = CompiledExamples.of(examples(), types(all), folder);
        return examples().stream()
                .filter(example -> example.kind() == JavadocExample.Kind.STATEMENTS)
                .map(example -> dynamicTest(example.toString(), () -> run(compiled, example)))
                .onClose(() -> closed(compiled));
    }

    private List<JavadocExample> examples() {
        return all.values().stream().flatMap(List::stream).toList();
    }

    static Map<String, List<String>> types(SortedMap<String, List<JavadocExample>> all) {
        return all.keySet().stream()
                .collect(
                        Collectors.groupingBy(
                                type -> type.substring(0, type.lastIndexOf('.')),
                                Collectors.mapping(
                                        type -> type.substring(type.lastIndexOf('.') + 1),
                                        Collectors.toList())));
    }

    private static void closed(CompiledExamples compiled) {
        try {
            compiled.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void run(CompiledExamples compiled, JavadocExample example) throws Throwable {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            compiled.type(example).getMethod("run").invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            System.setOut(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8).lines().map(String::strip).toList())
                .as(example.text())
                .isEqualTo(example.promised());
    }
}
