package dev.parallax.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.lane.cpython.Interpreters;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Some programs of every kind on every side, and every case that once differed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FuzzIT {
    private static final Path WORK_DIR = Path.of("target", "parallax").toAbsolutePath();
    private static final Path CASES = Path.of("src", "test", "resources", "fuzz");

    @SuppressWarnings("NullAway.Init") // made before all
    private Fuzzer pair;

    @SuppressWarnings("NullAway.Init") // made before all
    private Fuzzer all;

    static List<Kind> kinds() {
        return Kind.available();
    }

    @BeforeAll
    void start() throws Exception {
        Interpreters python = new Interpreters(WORK_DIR, Optional.empty());
        pair = Fuzzers.of(WORK_DIR, python, EnumSet.of(Side.CPYTHON, Side.JAVA));
        all = Fuzzers.of(WORK_DIR, python, EnumSet.allOf(Side.class));
    }

    @AfterAll
    void stop() {
        pair.close();
        all.close();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void java_does_what_cpython_does(Kind kind) throws Exception {
        assertNone(pair.run(kind, 20, 0, 150, 1, done -> {}));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void graalpy_differs_only_where_it_is_known_to(Kind kind) throws Exception {
        assertNone(all.run(kind, 21, 0, 50, 1, done -> {}));
    }

    private static void assertNone(Findings found) {
        for (Difference difference : found.differences()) {
            assertThat(difference.traces().get(Side.JAVA))
                    .as(
                            "%s\n%s\n%s",
                            difference.command(), difference.python(), difference.traces())
                    .isEqualTo(difference.expected());
        }
        assertThat(found.differences()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> what_once_differed_is_equal() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            List<Path> cases = files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
            assertThat(cases).isNotEmpty();
            return cases.stream()
                    .map(file -> DynamicTest.dynamicTest(file.toString(), () -> replay(file)));
        }
    }

    private void replay(Path file) throws IOException, InterruptedException {
        Case once = Case.read(file);
        Map<Side, List<String>> traces = all.replay(List.of(once.told())).getFirst();
        assertThat(traces.get(Side.CPYTHON)).as("CPython").isEqualTo(once.expected());
        assertThat(traces.get(Side.JAVA)).as("Java").isEqualTo(once.expected());
        assertThat(Difference.differ(once.told(), traces)).as("GraalPy: %s", traces).isFalse();
    }
}
