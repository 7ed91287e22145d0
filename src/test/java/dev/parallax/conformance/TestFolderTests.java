package dev.parallax.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.lane.LaneUnavailableException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

class TestFolderTests {
    @TempDir Path folder;

    @Test
    void the_package_or_the_folder_above_it_may_be_named() throws Exception {
        withTests();
        assertThat(TestFolder.named(folder).folder()).isEqualTo(folder.toAbsolutePath());
        assertThat(TestFolder.named(folder.resolve("test"))).isEqualTo(TestFolder.named(folder));
    }

    @Test
    void a_folder_without_tests_is_refused_with_what_to_name_instead() {
        assertThatThrownBy(() -> TestFolder.named(folder))
                .isInstanceOf(LaneUnavailableException.class)
                .hasMessage(
                        "--tests "
                                + folder
                                + ": there is no test/support/__init__.py in it; name the folder"
                                + " Lib of a CPython, or leave --tests away for the bundled tests");
    }

    @Test
    void a_suite_is_there_if_its_file_is() throws Exception {
        withTests();
        Files.createFile(folder.resolve("test/lock_tests.py"));
        TestFolder tests = TestFolder.named(folder);
        assertThat(tests.has(new Suite("lock_tests", "adapter"))).isTrue();
        assertThat(tests.has(new Suite("test_queue", "adapter"))).isFalse();
    }

    @Test
    void the_version_stands_in_a_header_beside_the_tests() throws Exception {
        assertThat(version("tests", "tests/patchlevel.h")).contains("3.12.1+");
        assertThat(version("sources/Lib", "sources/Include/patchlevel.h")).contains("3.12.1+");
        assertThat(version("lib/python3.12", "include/python3.12/patchlevel.h"))
                .contains("3.12.1+");
        assertThat(version("alone", "elsewhere/patchlevel.h")).isEmpty();
    }

    private Optional<String> version(String tests, String header) throws IOException {
        Path file = folder.resolve(header);
        Files.createDirectories(folder.resolve(tests));
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, "#define PY_MINOR 12\n#define PY_VERSION  \"3.12.1+\"\n");
        return new TestFolder(folder.resolve(tests)).version();
    }

    @Test
    void of_a_version_the_first_two_numbers_count() {
        assertThat(new TestVersion("3.14.3").minor()).isEqualTo("3.14");
        assertThat(new TestVersion("3.15.0a1").minor()).isEqualTo("3.15");
    }

    private void withTests() throws IOException {
        Files.createDirectories(folder.resolve("test/support"));
        Files.createFile(folder.resolve("test/support/__init__.py"));
    }
}
