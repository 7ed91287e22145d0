package dev.parallax.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

class CatalogTests {
    @TempDir private Path temp;
    private Path shipped;
    private Catalog catalog;

    @BeforeEach
    void writeSomeComparisons() throws IOException {
        shipped = temp.resolve("comparisons");
        comparison("comparisons/io", "serial", "variant = 'serial'");
        comparison("comparisons/io", "threads", "variant = 'threads'");
        comparison("comparisons/io", "extra", "");
        comparison("comparisons/gen", "threads", "");
        catalog = new Catalog(shipped);
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
        write(
                "comparisons/io/topic.toml",
                "title = 'I/O'\nshows = 'S'\nvariants = ['threads', 'serial']\n");

        assertThat(names(catalog.find(List.of("io"))))
                .containsExactly("io/threads", "io/serial", "io/extra");
        assertThat(catalog.find(List.of("io")).getFirst().topic().title()).isEqualTo("I/O");
    }

    @Test
    void finds_topics_comparisons_folders_and_files_each_once() throws Exception {
        comparison("mine/own", "foo", "");
        String folder = temp.resolve("mine").toString();
        String file = temp.resolve("mine/own/foo.toml").toString();

        assertThat(names(catalog.find(List.of("io/threads")))).containsExactly("io/threads");
        assertThat(names(catalog.find(List.of("gen/")))).containsExactly("gen/threads");
        assertThat(names(catalog.find(List.of(folder, file, "gen", "gen/threads"))))
                .containsExactly("own/foo", "gen/threads");
    }

    @Test
    void reads_only_what_was_asked_for() throws Exception {
        write("comparisons/io/serial.toml", "broken");

        assertThat(names(catalog.find(List.of("io/threads", "gen"))))
                .containsExactly("io/threads", "gen/threads");
    }

    @Test
    void passes_over_hidden_folders_and_links() throws Exception {
        comparison("comparisons/.hidden", "foo", "");
        Files.createSymbolicLink(shipped.resolve("io/loop"), shipped);

        assertThat(names(catalog.all())).hasSize(4);
    }

    @Test
    void tells_of_names_that_name_nothing_with_those_that_were_meant() {
        assertThatThrownBy(() -> catalog.find(List.of("thread", "threads", "gne", "")))
                .isInstanceOf(ManifestException.class)
                .hasMessage(
                        """
                        '': no comparison, topic, folder or manifest has this name; 'parallax list' shows all names
                        'gne': no comparison, topic, folder or manifest has this name; did you mean 'gen'? 'parallax list' shows all names
                        'thread': no comparison, topic, folder or manifest has this name; 'parallax list' shows all names
                        'threads': no comparison, topic, folder or manifest has this name; did you mean 'gen/threads' or 'io/threads'? 'parallax list' shows all names\
                        """);
    }

    @Test
    void tells_everything_that_is_wrong_in_any_file() throws Exception {
        write("comparisons/io/serial.toml", "title = 1\n");
        write("comparisons/gen/topic.toml", "shows = 'S'\n");

        assertThatThrownBy(catalog::all)
                .hasMessageContaining("gen/topic.toml:1:1: 'title' is missing")
                .hasMessageContaining("io/serial.toml:1:1: 'title' takes a text")
                .hasMessageContaining("io/serial.toml:1:1: 'port' is missing");
    }

    @Test
    void a_variant_is_one_of_the_topics_and_nobody_elses() throws Exception {
        write(
                "comparisons/io/topic.toml",
                "title = 'I/O'\nshows = 'S'\nvariants = ['serial', 'threads']\n");
        comparison("comparisons/io", "extra", "variant = 'thread'");
        comparison("comparisons/io", "other", "variant = 'serial'");

        assertThatThrownBy(catalog::all)
                .hasMessageContaining(
                        "extra.toml:5:1: 'thread' is no variant in topic.toml; did you mean"
                                + " 'threads'? Allowed: serial, threads")
                .hasMessageContaining(
                        "serial.toml: variant 'serial' is that of other.toml, too: change one");
    }

    @Test
    void two_comparisons_of_one_name_are_not_run_together() throws Exception {
        comparison("a/same", "foo", "");
        comparison("b/same", "foo", "");

        assertThatThrownBy(
                        () ->
                                catalog.find(
                                        List.of(
                                                temp.resolve("a").toString(),
                                                temp.resolve("b").toString())))
                .hasMessageContaining("its name 'same/foo' is that of ")
                .hasMessageContaining(", too: run them one at a time");
    }

    @Test
    void tells_of_folders_without_manifests_and_files_that_are_none() throws Exception {
        Files.createDirectories(temp.resolve("empty"));
        write("foo.py", "");

        assertThatThrownBy(() -> catalog.find(List.of(temp.resolve("empty").toString())))
                .hasMessage(temp.resolve("empty") + ": this folder holds no manifest (*.toml)");
        assertThatThrownBy(() -> catalog.find(List.of(temp.resolve("foo.py").toString())))
                .hasMessage(
                        temp.resolve("foo.py")
                                + ": is no manifest: name a .toml file (not topic.toml) or its"
                                + " folder");
    }

    @Test
    void tells_of_a_folder_that_cannot_be_read() throws Exception {
        Path locked = Files.createDirectories(temp.resolve("locked"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(locked)).as("running as root, who reads all").isFalse();

        assertThatThrownBy(() -> catalog.find(List.of(locked.toString())))
                .hasMessage(locked + ": this folder can't be read: check its rights");
    }

    @Test
    void tells_of_a_missing_comparisons_folder() {
        Path missing = temp.resolve("missing");

        assertThatThrownBy(() -> new Catalog(missing).all())
                .isInstanceOf(ManifestException.class)
                .hasMessageStartingWith(missing + ": this folder can't be read: ");
    }

    private static List<String> names(List<ComparisonGroup> groups) {
        return groups.stream()
                .flatMap(g -> g.comparisons().stream())
                .map(Comparison::name)
                .toList();
    }

    private void comparison(String folder, String stem, String more) throws IOException {
        write(folder + "/" + stem + ".py", "");
        write(folder + "/" + stem + ".java", "");
        write(
                folder + "/" + stem + ".toml",
                "title = 'T'\nshows = 'S'\nscript = '%1$s.py'\nport = '%1$s.java'\n%2$s\n"
                        .formatted(stem, more));
    }

    private void write(String path, String text) throws IOException {
        Path file = temp.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }
}
