package dev.parallax.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Holds the scripts against what the slides show, which src/test/resources/deck/listings.txt has.
 */
class ListingsTests {
    private static final Path SCRIPTS = Path.of("python-scripts");

    /** One entry of the list. */
    record Listing(String sha256, int lines, boolean reindented, Path file) {}

    static Stream<Listing> listings() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/deck/listings.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" +"))
                .map(
                        word ->
                                new Listing(
                                        word[0],
                                        Integer.parseInt(word[1]),
                                        word[2].equals("reindented"),
                                        Path.of(word[3])));
    }

    @ParameterizedTest
    @MethodSource("listings")
    void a_file_begins_with_what_its_slide_shows(Listing listing) throws Exception {
        List<String> lines = lines(listing.file());

        assertThat(lines).hasSizeGreaterThanOrEqualTo(listing.lines());
        List<String> shown =
                lines.subList(0, listing.lines()).stream()
                        .map(line -> listing.reindented() ? line.stripLeading() : line)
                        .toList();
        assertThat(sha256(String.join("\n", shown))).isEqualTo(listing.sha256());
    }

    @Test
    void nothing_follows_a_listing() throws IOException {
        TreeSet<String> longer = new TreeSet<>();
        for (Listing listing : listings().toList()) {
            if (lines(listing.file()).size() > listing.lines()) {
                longer.add(listing.file().toString());
            }
        }
        assertThat(longer).isEmpty();
    }

    @Test
    void the_module_of_the_wrong_listing_has_the_functions_of_both_slides() throws IOException {
        List<String> both = lines(SCRIPTS.resolve("cpu_bound/verbatim/main_example.py"));

        assertThat(both.subList(0, 15))
                .isEqualTo(lines(SCRIPTS.resolve("cpu_bound/main_example.py")));
        assertThat(both.subList(15, both.size()))
                .isEqualTo(lines(SCRIPTS.resolve("io_bound/main_example.py")).subList(5, 13));
    }

    @Test
    void every_script_is_a_listing_or_the_correction_of_one() throws IOException {
        TreeSet<Path> known = new TreeSet<>(listings().map(Listing::file).toList());
        known.add(SCRIPTS.resolve("cpu_bound/processes.py"));
        known.add(SCRIPTS.resolve("cpu_bound/verbatim/main_example.py"));
        known.add(SCRIPTS.resolve("generators/yield_from.py"));
        known.add(SCRIPTS.resolve("coroutines/example_coro.pycon"));
        known.add(SCRIPTS.resolve("coroutines/example_coro_2.pycon"));

        try (Stream<Path> files = Files.walk(SCRIPTS)) {
            assertThat(
                            files.filter(f -> !f.startsWith(SCRIPTS.resolve("gil")))
                                    .filter(f -> f.toString().matches(".*\\.py(con)?")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(known).contains(file));
        }
    }

    @Test
    void a_correction_changes_one_line() throws IOException {
        assertThat(text("cpu_bound/processes.py"))
                .isEqualTo(
                        text("cpu_bound/verbatim/processes_verbatim.py")
                                .replace("import MAX_WORKERS, io_", "import MAX_WORKERS, cpu_"));
        assertThat(text("generators/yield_from.py"))
                .isEqualTo(
                        text("generators/yield_from_verbatim.py").replace("    yield fruit\n", ""));
    }

    @Test
    void a_session_of_the_coroutines_types_one_call_and_shows_the_slides_output()
            throws IOException {
        for (String[] row :
                new String[][] {{"example_coro", "main"}, {"example_coro_2", "example_2"}}) {
            assertThat(text("coroutines/" + row[0] + ".pycon"))
                    .isEqualTo(
                            ">>> "
                                    + row[1]
                                    + "()\n"
                                    + Files.readString(
                                            Path.of(
                                                    "comparisons/coroutines/"
                                                            + row[0]
                                                            + ".slide.txt")));
        }
    }

    private static String text(String script) throws IOException {
        return Files.readString(SCRIPTS.resolve(script));
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String sha256(String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
