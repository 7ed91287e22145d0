package dev.parallax.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The test methods of CPython's that the library is held to.
 *
 * @param all them, in the order of their modules and names
 */
record Rows(List<Row> all) {
    /** Holds them; {@code RowsIT} takes them from the bundled CPython. */
    static final Path FILE = Path.of("src", "test", "resources", "conformance", "rows.txt");

    private static final List<String> ANSWERED =
            List.of(
                    "test_generators",
                    "test_coroutines",
                    "test_asyncgen",
                    "test_concurrent_futures",
                    "test_asyncio");

    static Rows read() {
        try (var lines = Files.lines(FILE)) {
            return new Rows(lines.map(Row::parse).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the rows of which each needs a case or a reason, by their modules. */
    Map<String, List<Row>> answered() {
        return all.stream()
                .filter(row -> ANSWERED.contains(row.module().split("\\.", -1)[0]))
                .collect(
                        Collectors.groupingBy(
                                Row::module, LinkedHashMap::new, Collectors.toList()));
    }

    /** Returns the rows that a name may mean; more than one is a mistake. */
    Map<String, List<Row>> byName() {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        for (Row row : all) {
            for (String name : row.names()) {
                rows.computeIfAbsent(name, n -> new ArrayList<>()).add(row);
            }
        }
        return rows;
    }
}
