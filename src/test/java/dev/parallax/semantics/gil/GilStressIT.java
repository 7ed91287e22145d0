package dev.parallax.semantics.gil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Runs the tests in src/jcstress/java, in JVMs of their own. */
class GilStressIT {
    private static final int TESTS = 6;
    private static final long MINUTES = 5;
    private static final Pattern RESULTS =
            Pattern.compile(
                    "Results: (\\d+) planned; (\\d+) passed, (\\d+) failed, (\\d+) soft errs,"
                            + " (\\d+) hard errs");

    @TempDir private Path folder;

    @Test
    void no_forbidden_outcome_is_ever_seen() throws IOException, InterruptedException {
        assumeThat(Runtime.getRuntime().availableProcessors())
                .as("two threads at once need two processors")
                .isGreaterThanOrEqualTo(2);
        Path output = folder.resolve("output.txt");
        Process process =
                new ProcessBuilder(command())
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        try {
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("it ends").isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        String said = Files.readString(output);
        assertThat(process.exitValue()).as(said).isZero();
        List<String> last =
                RESULTS.matcher(said).results().map(GilStressIT::numbers).toList().getLast();
        assertThat(last).as(said).containsExactly("" + TESTS, "" + TESTS, "0", "0", "0");
        assertThat(said).contains("Failed tests: No matches.", "Error tests: No matches.");
    }

    private static List<String> numbers(MatchResult match) {
        return List.of(
                match.group(1), match.group(2), match.group(3), match.group(4), match.group(5));
    }

    private static List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.openjdk.jcstress.Main",
                "-t",
                "dev.parallax.stress",
                "-m",
                "quick",
                "-sc",
                "false",
                "-jvmArgs",
                "-XX:+UseSerialGC",
                "-r",
                "results");
    }
}
