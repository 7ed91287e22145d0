package dev.parallax.lane.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class PythonFilesTests {
    private static final Path SOURCES =
            Path.of("src", "main", "resources", "dev", "parallax", "lane", "python");

    @TempDir private Path workDir;

    @Test
    void theIndexNamesEveryPythonFileThereIs() throws IOException {
        try (Stream<Path> walk = Files.walk(SOURCES)) {
            assertThat(walk.filter(file -> file.toString().endsWith(".py")))
                    .map(file -> SOURCES.relativize(file).toString().replace('\\', '/'))
                    .containsExactlyInAnyOrderElementsOf(PythonFiles.names());
        }
    }

    @Test
    void unpackingTwiceGivesTheSameCompleteFolder() throws IOException {
        Path first = PythonFiles.unpack(workDir);
        Path second = PythonFiles.unpack(workDir);

        assertThat(second).isEqualTo(first);
        assertThat(PythonFiles.names())
                .allSatisfy(name -> assertThat(first.resolve(name)).exists());
        try (Stream<Path> folders = Files.list(workDir.resolve("python"))) {
            assertThat(folders).containsExactly(first);
        }
    }

    @Test
    void digestsTellPartsApart() {
        byte[] a = {'a'};
        byte[] ab = {'a', 'b'};
        byte[] b = {'b'};

        assertThat(Digests.of(List.of(ab, b)))
                .hasSize(16)
                .isNotEqualTo(Digests.of(List.of(a, new byte[] {'b', 'b'})));
    }
}
