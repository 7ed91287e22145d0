package dev.parallax.lane.graalpy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

class ChildCommandTests {
    @Test
    void startsThisJavaWithThisClassPath() {
        List<String> command = ChildCommand.of(Path.of("work"), Path.of("python"));

        assertThat(command.getFirst()).startsWith(System.getProperty("java.home"));
        assertThat(command).containsSubsequence("-cp", System.getProperty("java.class.path"));
        assertThat(command).endsWith("dev.parallax.lane.graalpy.ChildMain", "work", "python");
    }

    @Test
    void findsTheHostsAotCacheInItsCommandLine() {
        assertThat(ChildCommand.aotCache("-Xmx1g", "-XX:AOTCache=a b/c.aot", "-jar", "x.jar"))
                .contains("a b/c.aot");
    }

    @Test
    void doesWithoutACacheIfTheHostDoes() {
        assertThat(ChildCommand.aotCache("-jar", "x.jar")).isEmpty();
    }
}
