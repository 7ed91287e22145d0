package dev.parallax.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toCollection;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One stem in three places: the script, the comparison, the port. */
class ShippedComparisonsTests {
    private static final Path SCRIPTS = Path.of("python-scripts");
    private static final Path COMPARISONS = Path.of("comparisons");
    private static final Path PORTS = Path.of("src/main/java/dev/parallax/deck");
    private static List<ComparisonGroup> groups = List.of();
    private static List<Comparison> comparisons = List.of();

    @BeforeAll
    static void readThem() throws ManifestException {
        groups = new Catalog(COMPARISONS).all();
        comparisons = groups.stream().flatMap(g -> g.comparisons().stream()).toList();
    }

    @Test
    void there_are_as_many_as_the_talk_has_listings_and_corrections() {
        assertThat(comparisons).hasSize(16);
        assertThat(groups)
                .extracting(g -> g.topic().name())
                .containsExactly("asyncio", "coroutines", "cpu_bound", "generators", "io_bound");
    }

    @Test
    void every_topic_says_what_it_shows() {
        assertThat(groups).allSatisfy(g -> assertThat(g.topic().shows()).isNotBlank());
    }

    @Test
    void every_script_has_a_comparison_of_its_name() throws IOException {
        Set<String> names =
                comparisons.stream().map(Comparison::name).collect(toCollection(TreeSet::new));

        assertThat(stems(SCRIPTS, ".py"))
                .filteredOn(name -> !name.endsWith("/main_example"))
                .map(name -> name.replace("/verbatim/", "/"))
                .containsExactlyInAnyOrderElementsOf(names);
        assertThat(comparisons)
                .allSatisfy(
                        c -> {
                            assertThat(c.script().getFileName())
                                    .hasToString(
                                            c.file()
                                                    .getFileName()
                                                    .toString()
                                                    .replace(".toml", ".py"));
                            c.session()
                                    .ifPresent(
                                            session ->
                                                    assertThat(session)
                                                            .isEqualTo(
                                                                    SCRIPTS.resolve(
                                                                            c.name() + ".pycon")));
                        });
    }

    @Test
    void every_session_is_used() throws IOException {
        assertThat(stems(SCRIPTS, ".pycon"))
                .containsExactlyElementsOf(
                        comparisons.stream()
                                .filter(c -> c.session().isPresent())
                                .map(Comparison::name)
                                .collect(toCollection(TreeSet::new)));
    }

    @Test
    void every_port_is_the_class_of_the_same_name() {
        for (Comparison comparison : comparisons) {
            String topic = comparison.topic().replace("_", "");
            String type = camelCase(comparison.name().substring(comparison.topic().length() + 1));
            assertThat(comparison.port())
                    .isEqualTo(new Port.Compiled("dev.parallax.deck." + topic + "." + type));
            assertThat(PORTS.resolve(topic).resolve(type + ".java")).isRegularFile();
        }
    }

    @Test
    void every_slide_text_is_used() throws IOException {
        Set<String> used =
                comparisons.stream()
                        .flatMap(c -> c.slide().stream())
                        .map(s -> COMPARISONS.relativize(s.file()).toString().replace('\\', '/'))
                        .collect(toCollection(TreeSet::new));

        assertThat(stems(COMPARISONS, ".slide.txt"))
                .isEqualTo(
                        used.stream()
                                .map(name -> name.replace(".slide.txt", ""))
                                .collect(toCollection(TreeSet::new)));
    }

    @Test
    void a_difference_of_today_names_the_version_that_brought_it() {
        assertThat(comparisons)
                .flatExtracting(Comparison::differences)
                .filteredOn(d -> d.era().equals(Optional.of("today")))
                .isNotEmpty()
                .allSatisfy(d -> assertThat(d.since()).isPresent());
    }

    private static Set<String> stems(Path root, String extension) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(extension) && !name.startsWith("gil/"))
                    .map(name -> name.substring(0, name.length() - extension.length()))
                    .collect(toCollection(TreeSet::new));
        }
    }

    private static String camelCase(String stem) {
        StringBuilder name = new StringBuilder();
        for (String word : List.of(stem.split("_", -1))) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }
}
