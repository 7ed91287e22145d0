package dev.parallax.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Holds the pages on manifests against what the reader takes. */
class ManifestDocsTests {
    private static final Path REFERENCE = Path.of("docs/manifest.md");
    private static final Path TUTORIAL = Path.of("docs/writing-a-comparison.md");
    private static final Pattern TOML = Pattern.compile("```toml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ALLOWED = Pattern.compile("Allowed: (.*)");

    @Test
    void the_reference_names_every_mode() throws IOException {
        String page = Files.readString(REFERENCE);

        assertThat(MatchMode.values())
                .allSatisfy(mode -> assertThat(page).contains("| `" + mode.spelling() + "` |"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = 1",
                "[match]\nx = 1",
                "[slide]\nx = 1",
                "[[difference]]\nx = 1",
                "needs = ['x']",
                "[[difference]]\nlanes = ['x']\nera = 'x'\nwhere = 'x'\nexpect = 'x'"
            })
    void the_reference_names_everything_that_a_manifest_takes(String manifest) throws IOException {
        assertReferenceNames(allowed(() -> ManifestReader.parse(manifest, Path.of("m.toml"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x = 1", "[[expect]]\nx = 1\ngil = 'x'"})
    void the_reference_names_everything_that_a_topic_takes(String topic) throws IOException {
        assertReferenceNames(allowed(() -> TopicReader.parse(topic, Path.of("topic.toml"))));
    }

    @Test
    void the_whole_manifest_of_the_reference_is_the_shipped_one() throws Exception {
        String shown = blocks(REFERENCE).getFirst();
        String shipped = Files.readString(Path.of("comparisons/cpu_bound/threads.toml"));

        assertThat(shown).isEqualTo(shipped.replaceAll("(?m)^#.*\n", ""));
    }

    @Test
    void the_mistaken_manifest_of_the_reference_has_five_mistakes() throws Exception {
        String shown = blocks(REFERENCE).getLast();
        Path folder = Path.of("python-scripts/io_bound");

        ManifestException parsed =
                catchThrowableOfType(
                        ManifestException.class,
                        () -> ManifestReader.parse(shown, folder.resolve("m.toml")));
        assertThat(parsed.mistakes()).hasSize(4);
        assertThat(folder.resolve("thread.py")).as("the fifth").doesNotExist();
    }

    @Test
    void the_tutorials_blocks_can_be_read_with_its_manifest() throws Exception {
        List<String> blocks = blocks(TUTORIAL);
        String least = blocks.getFirst();

        Comparison comparison = ManifestReader.parse(least, Path.of("halves/halves.toml"));
        assertThat(comparison.name()).isEqualTo("halves/halves");
        for (String more : blocks.subList(1, blocks.size() - 1)) {
            assertThat(ManifestReader.parse(least + more, Path.of("m.toml")))
                    .isNotEqualTo(comparison);
        }
        assertThat(TopicReader.parse(blocks.getLast(), Path.of("topic.toml")).variants())
                .containsExactly("serial", "threads");
    }

    private interface Reading {
        void read() throws ManifestException;
    }

    private static List<String> allowed(Reading reading) {
        ManifestException e = catchThrowableOfType(ManifestException.class, reading::read);
        return e.mistakes().stream()
                .flatMap(m -> ALLOWED.matcher(m.message()).results())
                .map(found -> found.group(1))
                .flatMap(words -> Arrays.stream(words.split(", ", -1)))
                .toList();
    }

    private static void assertReferenceNames(List<String> words) throws IOException {
        String page = Files.readString(REFERENCE);
        assertThat(words)
                .isNotEmpty()
                .allSatisfy(
                        word ->
                                assertThat(
                                                Stream.of("`", "`\"", "`[", "`[[")
                                                        .anyMatch(b -> page.contains(b + word)))
                                        .as("%s in %s", word, REFERENCE)
                                        .isTrue());
    }

    private static List<String> blocks(Path page) throws IOException {
        return TOML.matcher(Files.readString(page))
                .results()
                .map((MatchResult r) -> r.group(1))
                .toList();
    }
}
