package dev.parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.parallax.lane.cpython.Interpreters;
import dev.parallax.lane.python.PythonCommand;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** {@code parallax test}: what the original lends, and what happens where PyPI can't be reached. */
class TestCommandIT {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final Path WORK_DIR = HOME.resolve("target").resolve("parallax");
    private static final Path SHOP = HOME.resolve("src/test/resources/pytest");
    private static final long PATIENCE_SECONDS = 900;
    private static final String TARGET = "java:Shop.java=shop";

    @TempDir private Path temp;

    private CliResult run(Path home, Path folder, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Dparallax.home=" + home, "-cp", classPath()));
        command.addAll(List.of("dev.parallax.cli.Main", "test"));
        command.addAll(List.of(arguments));
        Path out = temp.resolve("out.txt");
        Path err = temp.resolve("err.txt");
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running: " + command);
        }
        return new CliResult(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    @Test
    void the_original_lends_what_is_not_ported_and_the_report_says_so() throws Exception {
        CliResult lent =
                run(
                        HOME,
                        SHOP,
                        "tests/test_functions.py",
                        "--target",
                        TARGET,
                        "-k",
                        "test_unported or test_total",
                        "--fallback",
                        "python");
        assumeThat(lent.stderr()).as("pytest is there").doesNotContain("brought from PyPI");

        assertThat(lent.stdout())
                .contains("lent by the original, not ported: shop._CODES, shop.unported\n");
        assertThat(lent.exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void only_python_can_lend() throws Exception {
        CliResult result = run(HOME, SHOP, "tests", "--target", TARGET, "--fallback", "graalpy");
        assertThat(result.stderr())
                .isEqualTo("parallax: --fallback graalpy: only python can lend anything.\n");
        assertThat(result.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void without_pytest_nothing_runs_and_one_line_says_what_to_do() throws Exception {
        Path python = pythonWithoutIndex();
        CliResult result =
                run(temp, SHOP, "tests", "--target", TARGET, "--python", python.toString());

        assertThat(result.stderr())
                .hasLineCount(1)
                .startsWith("parallax: pytest could not be brought from PyPI: ERROR: ")
                .contains("No matching distribution found for pytest==")
                .endsWith("; check the network or pip's settings and run again\n");
        assertThat(result.stdout()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(ExitCode.NOTHING_RAN);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_package_that_is_not_there_is_told_with_its_version() throws Exception {
        Path python = pythonWithoutIndex();
        CliResult result =
                run(
                        temp,
                        temp,
                        "--sdist",
                        "no-such-package==1.0",
                        "tests",
                        "--target",
                        "graalpy",
                        "--python",
                        python.toString());

        assertThat(result.stderr())
                .hasLineCount(1)
                .startsWith(
                        "parallax: no-such-package==1.0 could not be brought from PyPI: ERROR: ")
                .endsWith("; check the network, pip's settings or the version, and run again\n");
        assertThat(result.exitCode()).isEqualTo(ExitCode.NOTHING_RAN);
    }

    /** A CPython whose pip looks into an empty folder and nowhere else. */
    private Path pythonWithoutIndex() throws Exception {
        Files.createDirectories(WORK_DIR);
        PythonCommand real = new Interpreters(WORK_DIR, Optional.empty()).find();
        Path empty = Files.createDirectory(temp.resolve("index"));
        StringBuilder script = new StringBuilder("#!/bin/sh\n");
        real.environment().forEach((name, value) -> export(script, name, value));
        export(script, "PIP_NO_INDEX", "1");
        export(script, "PIP_FIND_LINKS", empty.toString());
        script.append("exec '").append(real.executable()).append("' \"$@\"\n");
        return executable(Files.writeString(temp.resolve("python"), script));
    }

    private static void export(StringBuilder script, String name, String value) {
        script.append("export ").append(name).append("='").append(value).append("'\n");
    }

    private static Path executable(Path file) throws IOException {
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
