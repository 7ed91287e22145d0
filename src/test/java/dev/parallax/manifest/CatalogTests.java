package dev.parallax.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class CatalogTests {
    @TempDir private Path temp;
    private Catalog catalog = new Catalog(Path.of("unset"));
    private ComparisonFolders folders = new ComparisonFolders(Path.of("unset"));

    @BeforeEach
    void writeSomeComparisons() throws IOException {
        folders = new ComparisonFolders(temp);
        folders.comparison("comparisons/io", "serial", "variant = 'serial'");
        folders.comparison("comparisons/io", "threads", "variant = 'threads'");
        folders.comparison("comparisons/io", "extra", "");
        folders.comparison("comparisons/gen", "threads", "");
        catalog = new Catalog(temp.resolve("comparisons"));
    }

    @Test
    void reads_all_by_folder() throws ManifestException {
        assertThat(catalog.all()).extracting(g -> g.topic().name()).containsExactly("gen", "io");
        assertThat(names(catalog.all()))
                .containsExactly("gen/threads", "io/extra", "io/serial", "io/threads");
        assertThat(catalog.find(List.of())).isEqualTo(catalog.all());
    }

    @Test
    void puts_the_topics_variants_first_and_in_its_order() throws Exception {
        folders.write(
                "comparisons/io/topic.toml",
                "title = 'I/O'\nshows = 'S'\nvariants = ['threads', 'serial']\n");

        assertThat(names(catalog.find(List.of("io"))))
                .containsExactly("io/threads", "io/serial", "io/extra");
        assertThat(catalog.find(List.of("io")).getFirst().topic().title()).isEqualTo("I/O");
    }

    @Test
    void finds_topics_comparisons_folders_and_files_each_once() throws Exception {
        folders.comparison("mine/own", "foo", "");
        String folder = temp.resolve("mine").toString();
        String file = temp.resolve("mine/own/foo.toml").toString();

        assertThat(names(catalog.find(List.of("io/threads")))).containsExactly("io/threads");
        assertThat(names(catalog.find(List.of("gen/")))).containsExactly("gen/threads");
        assertThat(names(catalog.find(List.of(folder, file, "gen", "gen/threads"))))
                .containsExactly("own/foo", "gen/threads");
    }

    @Test
    void reads_only_what_was_asked_for() throws Exception {
        folders.write("comparisons/io/serial.toml", "broken");

        assertThat(names(catalog.find(List.of("io/threads", "gen"))))
                .containsExactly("io/threads", "gen/threads");
    }

    @Test
    void passes_over_hidden_folders_and_links() throws Exception {
        folders.comparison("comparisons/.hidden", "foo", "");
        Files.createSymbolicLink(temp.resolve("comparisons/io/loop"), temp.resolve("comparisons"));

        assertThat(names(catalog.all())).hasSize(4);
    }

    private static List<String> names(List<ComparisonGroup> groups) {
        return groups.stream()
                .flatMap(g -> g.comparisons().stream())
                .map(Comparison::name)
                .toList();
    }
}
