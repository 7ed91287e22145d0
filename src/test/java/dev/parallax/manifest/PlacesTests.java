package dev.parallax.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What {@link ManifestReader#read} says of files and classes that should exist. */
class PlacesTests {
    @TempDir private Path folder;
    private Path manifest;

    @BeforeEach
    void writeWhatMayBeNamed() throws IOException {
        manifest = folder.resolve("foo.toml");
        Files.writeString(folder.resolve("foo.py"), "print(1)\n");
        Files.writeString(folder.resolve("Foo.java"), "");
        Files.createDirectory(folder.resolve("sub"));
    }

    @Test
    void takes_files_that_exist() throws Exception {
        Comparison comparison = read("foo.py", "Foo.java", "");

        assertThat(comparison.script()).isEqualTo(folder.resolve("foo.py"));
        assertThat(comparison.port()).isEqualTo(new Port.Source(folder.resolve("Foo.java")));
    }

    @Test
    void takes_a_class_on_the_class_path() throws Exception {
        String port = PlacesTests.class.getName();

        assertThat(read("foo.py", port, "").port()).isEqualTo(new Port.Compiled(port));
    }

    @Test
    void tells_of_files_that_do_not_exist_all_at_once() {
        assertThatThrownBy(
                        () ->
                                read(
                                        "fo.py",
                                        "Bar.java",
                                        "session = 'sub'\n[slide]\nfile = 'no/foo.txt'\n"))
                .hasMessage(
                        """
                        F:3:1: script 'fo.py' does not exist; did you mean 'foo.py'?
                        F:4:1: port 'Bar.java' does not exist; paths start at the manifest
                        F:5:1: session 'sub' is a folder, not a file
                        F:7:1: slide text 'no/foo.txt' does not exist; paths start at the manifest\
                        """
                                .replace("F", manifest.toString())
                                .replace(manifest + "oo", "Foo"));
    }

    @Test
    void tells_of_a_class_that_does_not_exist() {
        assertThatThrownBy(() -> read("foo.py", "com.acme.Missing", ""))
                .hasMessage(
                        manifest
                                + ":4:1: port 'com.acme.Missing' is on the class path nowhere; a"
                                + " port of your own is a .java file beside the manifest: port ="
                                + " \"Missing.java\"");
    }

    @Test
    void tells_of_text_that_cannot_be_a_path() {
        assertThatThrownBy(() -> read("a\\u0000b", "Foo.java", ""))
                .hasMessageContaining(":3:1: 'a\0b' can't be a path: ");
    }

    @Test
    void tells_of_manifests_that_cannot_be_read() throws IOException {
        Path latin1 = folder.resolve("latin1.toml");
        Files.write(latin1, "title = 'é'".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> ManifestReader.read(latin1))
                .hasMessage(latin1 + ": is not UTF-8: save it in that encoding");
        assertThatThrownBy(() -> ManifestReader.read(folder.resolve("no.toml")))
                .hasMessage(folder.resolve("no.toml") + ": does not exist");
        assertThatThrownBy(() -> ManifestReader.read(folder))
                .hasMessage(folder + ": can't be read: it is a folder");
    }

    @Test
    void passes_over_a_byte_order_mark() throws Exception {
        write("\ufeff", "foo.py", "Foo.java", "");

        assertThat(ManifestReader.read(manifest).title()).isEqualTo("T");
    }

    private Comparison read(String script, String port, String more)
            throws IOException, ManifestException {
        write("", script, port, more);
        return ManifestReader.read(manifest);
    }

    private void write(String start, String script, String port, String more) throws IOException {
        Files.writeString(
                manifest,
                "%stitle = 'T'\nshows = 'S'\nscript = \"%s\"\nport = '%s'\n%s"
                        .formatted(start, script, port, more));
    }
}
