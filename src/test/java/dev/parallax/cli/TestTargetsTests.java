package dev.parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class TestTargetsTests {
    private static final String OWN = TestTargetsTests.class.getName();

    @TempDir private Path folder;

    private TestTargets targets(String... all) throws Exception {
        return TestTargets.of(List.of(all), "", folder);
    }

    @Test
    void the_modules_name_is_the_classs_in_pythons_spelling_or_what_is_said() throws Exception {
        assertThat(targets("java:" + OWN).modules())
                .isEqualTo(Map.of("test_targets_tests", List.of(OWN)));
        assertThat(targets("java:" + OWN + "=a.b", "java:" + OWN + "=a.b", "graalpy"))
                .returns(Map.of("a.b", List.of(OWN, OWN)), TestTargets::modules)
                .extracting(TestTargets::sides)
                .asString()
                .isEqualTo("[java, graalpy]");
    }

    @Test
    void a_source_file_is_compiled_and_all_its_classes_are_the_port() throws Exception {
        Path file = Files.writeString(folder.resolve("Main.java"), "class Main {} class Other {}");
        TestTargets targets = targets("java:" + file + "=main");
        assertThat(targets.modules()).isEqualTo(Map.of("main", List.of("Main", "Other")));
        assertThat(folder.resolve("Other.class")).exists();
    }

    @Test
    void what_is_wrong_is_said_in_one_line() {
        assertThatThrownBy(() -> targets("jvm:A"))
                .hasMessageStartingWith("--target jvm:A: use java:CLASS");
        assertThatThrownBy(() -> targets("java:no.Such"))
                .hasMessageContainingAll("no such class", "--classpath");
        Path file = folder.resolve("Bad.java");
        assertThatThrownBy(
                        () -> {
                            Files.writeString(file, "class Bad { int x = ; }");
                            targets("java:" + file);
                        })
                .hasMessageContaining("Bad.java:1:");
    }
}
