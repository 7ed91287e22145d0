package dev.parallax.manifest;

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

/** What a user reads who asks for what isn't there, or whose folders hold mistakes. */
class CatalogMistakesTests {
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
        folders.write("comparisons/io/serial.toml", "title = 1\n");
        folders.write("comparisons/gen/topic.toml", "shows = 'S'\n");

        assertThatThrownBy(catalog::all)
                .hasMessageContaining("gen/topic.toml:1:1: 'title' is missing")
                .hasMessageContaining("io/serial.toml:1:1: 'title' takes a text")
                .hasMessageContaining("io/serial.toml:1:1: 'port' is missing");
    }

    @Test
    void a_variant_is_one_of_the_topics_and_nobody_elses() throws Exception {
        folders.write(
                "comparisons/io/topic.toml",
                "title = 'I/O'\nshows = 'S'\nvariants = ['serial', 'threads']\n");
        folders.comparison("comparisons/io", "extra", "variant = 'thread'");
        folders.comparison("comparisons/io", "other", "variant = 'serial'");

        assertThatThrownBy(catalog::all)
                .hasMessageContaining(
                        "extra.toml:5:1: 'thread' is no variant in topic.toml; did you mean"
                                + " 'threads'? Allowed: serial, threads")
                .hasMessageContaining(
                        "serial.toml: variant 'serial' is that of other.toml, too: change one");
    }

    @Test
    void two_comparisons_of_one_name_are_not_run_together() throws Exception {
        folders.comparison("a/same", "foo", "");
        folders.comparison("b/same", "foo", "");

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
        folders.write("foo.py", "");

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
}
