package dev.parallax.testing.pytest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.parallax.lane.LaneUnavailableException;
import dev.parallax.lane.cpython.Interpreters;
import dev.parallax.lane.java.JavaSource;
import dev.parallax.testing.pytest.Row.Standing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Real Python test files on real sides; skipped where pytest can't be had. */
class PytestIT {
    private static final Path WORK_DIR = Path.of("target", "parallax").toAbsolutePath();
    private static final Path SHOP = Path.of("src/test/resources/pytest").toAbsolutePath();

    @TempDir private Path folder;

    private static PytestSides sides() throws Exception {
        Files.createDirectories(WORK_DIR);
        return new PytestSides(WORK_DIR, new Interpreters(WORK_DIR, Optional.empty()));
    }

    private static SideResult cpython(PytestSides sides, PytestRun run) throws Exception {
        try {
            return sides.cpython(run);
        } catch (LaneUnavailableException e) {
            assumeThat(e.getMessage()).as("pytest is there").isNull();
            throw e;
        }
    }

    private PytestRun run(Path where, String file, Map<String, List<String>> modules, int seconds) {
        return new PytestRun(
                where,
                List.of(file),
                List.of(where),
                List.of(),
                modules,
                folder.toString(),
                Duration.ofSeconds(seconds),
                false);
    }

    @Test
    void a_suite_of_the_original_tells_right_from_wrong_from_missing() throws Exception {
        List<String> classes = JavaSource.compile(SHOP.resolve("Shop.java"), folder);
        PytestRun run = run(SHOP, "tests", Map.of("shop", classes), 60);
        PytestSides sides = sides();
        Rows rows = Rows.of(List.of(cpython(sides, run), sides.java(run)), KnownTests.none());

        assertThat(rows.sides()).extracting(SideResult::trouble).containsOnly("");
        assertThat(rows.rows()).hasSize(32);
        assertThat(rows.rows())
                .filteredOn(row -> row.standing() != Standing.AGREES)
                .extracting(PytestIT::told)
                .containsExactlyInAnyOrder(
                        "tests/test_functions.py::test_rounded DIFFERS failed []",
                        "tests/test_functions.py::test_unported DIFFERS missing"
                                + " [the port has no shop.unported]",
                        "tests/test_functions.py::test_patch DIFFERS missing"
                                + " [no patch reaches the port's shop.TAX]",
                        "tests/test_functions.py::test_nothing_of_the_port VACUOUS passed []");
        assertThat(rows.sides().getLast().test("tests/test_functions.py::test_rounded").text())
                .contains("assert 2.68 == 2.67", "= shop.rounded");
    }

    @Test
    void generators_and_coroutines_of_the_port_are_those_of_the_test() throws Exception {
        Path steps = SHOP.resolve("steps");
        List<String> classes = JavaSource.compile(steps.resolve("Rooms.java"), folder);
        PytestRun run = run(steps, "tests", Map.of("rooms", classes), 60);
        PytestSides sides = sides();
        Rows rows = Rows.of(List.of(cpython(sides, run), sides.java(run)), KnownTests.none());

        assertThat(rows.sides()).extracting(SideResult::trouble).containsOnly("");
        assertThat(rows.rows()).hasSize(19);
        assertThat(rows.rows())
                .allSatisfy(
                        row -> {
                            assertThat(row.results())
                                    .as(told(row) + row.results().getLast().text())
                                    .extracting(TestResult::outcome)
                                    .containsOnly(Outcome.PASSED);
                            assertThat(row.standing()).isEqualTo(Standing.AGREES);
                        });
    }

    @Test
    void a_packages_own_tests_hold_its_port() throws Exception {
        Path example = Path.of("examples/roman-numerals").toAbsolutePath();
        PytestSides sides = sides();
        Path package_ = sources(new SourcePackage("roman-numerals==4.1.0"));
        PytestRun run = run(package_, "tests", Map.of("roman_numerals", compiled(example)), 60);
        KnownTests known =
                KnownTests.read("known.txt", Files.readAllLines(example.resolve("known.txt")));
        Rows rows = Rows.of(List.of(cpython(sides, run), sides.java(run)), known);

        assertThat(rows.rows()).hasSize(136);
        assertThat(rows.count(Standing.AGREES)).isEqualTo(134);
        assertThat(rows.count(Standing.KNOWN)).isEqualTo(2);
    }

    private static Path sources(SourcePackage wanted) throws Exception {
        try {
            return wanted.folder(WORK_DIR, new Interpreters(WORK_DIR, Optional.empty()));
        } catch (LaneUnavailableException e) {
            assumeThat(e.getMessage()).as("PyPI is there").isNull();
            throw e;
        }
    }

    /** Compiles all sources of an example together. */
    private List<String> compiled(Path example) throws Exception {
        try (Stream<Path> all = Files.walk(example.resolve("src/main/java"))) {
            List<Path> files = all.filter(file -> file.toString().endsWith(".java")).toList();
            List<String> command = new ArrayList<>(List.of("-parameters", "-d", folder.toString()));
            files.forEach(file -> command.add(file.toString()));
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            assertThat(compiler.run(null, null, null, command.toArray(String[]::new))).isZero();
            return files.stream()
                    .map(file -> "example." + file.getFileName().toString().replace(".java", ""))
                    .toList();
        }
    }

    private static String told(Row row) {
        TestResult java = row.results().getLast();
        return "%s %s %s %s"
                .formatted(row.test(), row.standing(), java.outcome().label(), java.missing());
    }

    @Test
    void tests_that_hang_or_end_their_process_are_told_and_the_others_still_run() throws Exception {
        Files.writeString(
                folder.resolve("test_bad.py"),
                """
                import os
                import sys

                def test_hangs():
                    while True:
                        pass

                def test_exits():
                    os._exit(3)

                def test_fine():
                    assert True
                """);
        SideResult result = cpython(sides(), run(folder, "test_bad.py", Map.of(), 2));

        assertThat(result.tests().values())
                .extracting(test -> test.test().replaceFirst(".*::", "") + " " + test.outcome())
                .containsExactly("test_hangs HUNG", "test_exits CRASHED", "test_fine PASSED");
        assertThat(result.test("test_bad.py::test_hangs").text())
                .containsPattern("test_bad.py\", line \\d in test_hangs");
        assertThat(result.test("test_bad.py::test_exits").text()).contains("ended with 3");
    }

    @Test
    void a_file_that_cannot_be_imported_is_a_row_of_its_own() throws Exception {
        Files.writeString(folder.resolve("test_bad.py"), "import nothing_of_that_name\n");
        SideResult result = cpython(sides(), run(folder, "test_bad.py", Map.of(), 60));

        assertThat(result.tests()).containsOnlyKeys("test_bad.py");
        assertThat(result.test("test_bad.py").outcome()).isEqualTo(Outcome.ERROR);
    }
}
