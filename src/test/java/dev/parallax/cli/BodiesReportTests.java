package dev.parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.semantics.generator.Weave;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

class BodiesReportTests {
    @Test
    void bodies_on_threads_are_listed_with_their_reason(@TempDir Path folder) throws IOException {
        Path report = folder.resolve(Weave.REPORT);
        Files.createDirectories(report.getParent());
        Files.writeString(report, "a.B.lambda$0\t\na.C.lambda$1\tline 7: a synchronized block\n");
        assertThat(read(folder).lines())
                .containsExactly(
                        "2 generators and coroutines: 1 rewritten, 1 on virtual threads",
                        "on a virtual thread: a.C.lambda$1, line 7: a synchronized block");
    }

    @Test
    void a_build_without_the_step_is_said(@TempDir Path folder) throws IOException {
        assertThat(read(folder).lines())
                .containsExactly(
                        "rewritten at first use: this build has no META-INF/parallax/bodies.tsv");
    }

    private static BodiesReport read(Path folder) throws IOException {
        URL[] path = {folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, null)) {
            return BodiesReport.read(loader);
        }
    }
}
