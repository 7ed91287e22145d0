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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tests that use nothing of a port but its constants. */
class ConstantsIT {
    private static final Path WORK_DIR = Path.of("target/parallax").toAbsolutePath();

    @TempDir private Path folder;

    @Test
    void a_test_that_reads_a_constant_uses_the_port() throws Exception {
        write("rates.py", "TAX = 0.2\nMOST = 7\n\nclass Cart:\n    LIMIT = 3\n");
        write(
                "Rates.java",
                """
                public final class Rates {
                    static final double TAX = 0.25;
                    static final int MOST = 7;

                    public static final class Cart {
                        static final int LIMIT = 3;
                    }
                }
                """);
        write(
                "test_rates.py",
                """
                import rates
                from rates import MOST, Cart

                def test_none():
                    assert rates

                def test_differs():
                    assert rates.TAX == 0.2

                def test_imported_by_name():
                    assert MOST == 7

                def test_imported_in_the_test():
                    from rates import MOST as most
                    assert most == 7

                class TestCart:
                    def test_of_a_class(self):
                        assert Cart.LIMIT == 3
                """);
        assertThat(run("Rates.java", "rates", "test_rates.py").rows())
                .extracting(row -> row.test().replaceFirst(".*::", "") + " " + row.standing())
                .containsExactly(
                        "test_none " + Standing.VACUOUS,
                        "test_differs " + Standing.DIFFERS,
                        "test_imported_by_name " + Standing.AGREES,
                        "test_imported_in_the_test " + Standing.AGREES,
                        "test_of_a_class " + Standing.AGREES);
    }

    @Test
    void runaway_recursion_shows_frames_of_the_test_and_of_the_port_only() throws Exception {
        write("deep.py", "def down(n):\n    return 0\n");
        write(
                "Deep.java",
                "public final class Deep { static int down(int n) { return down(n + 1) + 1; } }\n");
        write("test_deep.py", "import deep\n\ndef test_down():\n    assert deep.down(1) == 0\n");
        TestResult java =
                run("Deep.java", "deep", "test_deep.py").rows().getFirst().results().get(1);
        assertThat(java.text())
                .contains("test_deep.py:4", "RecursionError", "at Deep.down")
                .doesNotContain("parallax_bridge");
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text);
    }

    private Rows run(String java, String module, String tests) throws Exception {
        Files.createDirectories(WORK_DIR);
        List<String> classes = JavaSource.compile(folder.resolve(java), folder);
        PytestRun run =
                new PytestRun(
                        folder,
                        List.of(tests),
                        List.of(folder),
                        List.of(),
                        Map.of(module, classes),
                        folder.toString(),
                        Duration.ofSeconds(60),
                        false);
        PytestSides sides = new PytestSides(WORK_DIR, new Interpreters(WORK_DIR, Optional.empty()));
        SideResult cpython;
        try {
            cpython = sides.cpython(run);
        } catch (LaneUnavailableException e) {
            assumeThat(e.getMessage()).as("pytest is there").isNull();
            throw e;
        }
        return Rows.of(List.of(cpython, sides.java(run)), KnownTests.none());
    }
}
