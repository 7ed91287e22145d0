package dev.parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** What a user sees when things go wrong: one clear line, the documented code, no stack trace. */
class GoesWrongIT {
    private static final String GRAALPY_AND_JAVA = "graalpy,java";

    @TempDir private Path temp;

    @Test
    void a_missing_script_is_told_with_its_place() throws Exception {
        UserFolder folder = new UserFolder(temp.resolve("mine")).with("print(1)", "py.print(1);");
        Files.delete(folder.folder().resolve("case.py"));
        CliResult result = Program.run(temp, "run", "mine");
        assertThat(result.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(result.stderr()).contains("case.toml:3:").contains("case.py");
        noStackTrace(result);
    }

    @Test
    void a_manifest_mistake_is_told_with_line_column_and_the_allowed_values() throws Exception {
        new UserFolder(temp.resolve("mine"))
                .with("print(1)", "py.print(1);", "[match]\nstdout = [\"loose\"]");
        CliResult result = Program.run(temp, "run", "mine");
        assertThat(result.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(result.stderr()).containsPattern("case.toml:\\d+:\\d+: .*loose.*unordered");
        noStackTrace(result);
    }

    @Test
    void a_syntax_error_is_a_divergence_with_pythons_own_message() throws Exception {
        new UserFolder(temp.resolve("mine")).with("def f(:\n    pass\n", "py.print(1);");
        CliResult result = run("mine");
        assertThat(result.exitCode()).isEqualTo(ExitCode.DIVERGENCE);
        assertThat(result.stdout()).contains("SyntaxError");
        noStackTrace(result);
    }

    @Test
    void an_undeclared_difference_fails() throws Exception {
        new UserFolder(temp.resolve("mine")).with("print('one')", "py.print(\"two\");");
        CliResult result = run("mine");
        assertThat(result.exitCode()).isEqualTo(ExitCode.DIVERGENCE);
    }

    @Test
    void equal_output_passes() throws Exception {
        new UserFolder(temp.resolve("mine")).with("print('one')", "py.print(\"one\");");
        CliResult result = run("mine");
        assertThat(result.exitCode()).as(result.stdout()).isEqualTo(ExitCode.OK);
    }

    @Test
    void a_long_line_is_one_line() throws Exception {
        new UserFolder(temp.resolve("mine"))
                .with(
                        "print('x' * 9_000_000)\nprint('\u00e9' * 1_500_000)",
                        "py.print(\"x\".repeat(9_000_000));"
                                + " py.print(\"\u00e9\".repeat(1_500_000));");
        CliResult result = run("mine");
        assertThat(result.exitCode()).as(result.stdout()).isEqualTo(ExitCode.OK);
        assertThat(result.stdout()).doesNotContain("\\u00e9");
    }

    @Test
    void a_port_that_does_not_compile_is_told_with_line_and_column() throws Exception {
        new UserFolder(temp.resolve("mine")).with("print('one')", "py.prnt(\"one\");");
        CliResult result = run("mine");
        assertThat(result.stdout()).containsPattern("Case.java:7:\\d+");
        assertThat(result.exitCode()).isEqualTo(ExitCode.DIVERGENCE);
        noStackTrace(result);
    }

    @Test
    void endless_loops_end_with_a_thread_dump_in_the_record() throws Exception {
        new UserFolder(temp.resolve("mine"))
                .with(
                        "print('in')\nwhile True:\n    pass\n",
                        "py.print(\"in\"); long n = 0; while (n >= 0) { n = (n + 1) % 7; }");
        CliResult result =
                Program.run(temp, "run", "mine", "--timeout", "3", "--record", temp.toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.DIVERGENCE);
        String record = Files.readString(temp.resolve("mine-case.json"));
        assertThat(record.split("TIMED_OUT|timed-out|timed out", -1)).hasSizeGreaterThan(3);
        assertThat(record).contains("case.py").contains("Case.java");
        noStackTrace(result);
    }

    @ParameterizedTest(name = "{0} lines on {1}")
    @CsvSource(
            delimiter = ';',
            value = {"1000000; cpython,java", "150000; graalpy,java"})
    void very_many_lines_pass_in_bounded_memory(int lines, String lanes) throws Exception {
        new UserFolder(temp.resolve("mine"))
                .with(
                        "for i in range(%d):\n    print('line', i)\n".formatted(lines),
                        "for (int i = 0; i < %d; i++) { py.print(\"line\", i); }".formatted(lines));
        CliResult result =
                Program.run(temp, "run", "mine", "--record", temp.toString(), "--lanes", lanes);
        assertThat(result.exitCode()).as(result.stdout()).isEqualTo(ExitCode.OK);
        assertThat(Files.size(temp.resolve("mine-case.json"))).isLessThan(10_000_000);
        assertThat(Files.readString(temp.resolve("mine-case.json"))).contains("" + lines);
    }

    @Test
    void a_child_killed_with_sigkill_is_a_broken_process_pool_in_every_lane() throws Exception {
        new UserFolder(temp.resolve("mine"))
                .with(
                        """
                        import os, signal
                        from concurrent.futures import ProcessPoolExecutor

                        def die():
                            os.kill(os.getpid(), signal.SIGKILL)

                        with ProcessPoolExecutor(1) as pool:
                            try:
                                pool.submit(die).result()
                            except Exception as e:
                                print(type(e).__name__)
                        """,
                        """
                        try (var pool =
                                new dev.parallax.semantics.multiprocessing.ProcessPoolExecutor(py, 1)) {
                            pool.submit(p -> {
                                new ProcessBuilder("kill", "-9", "" + p.getpid()).start();
                                p.sleep(60);
                                return null;
                            }).result();
                        } catch (dev.parallax.semantics.errors.PyException e) {
                            py.print(e.getClass().getSimpleName());
                        }
                        """,
                        "needs = [\"processes\"]");
        CliResult result = Program.run(temp, "run", "mine");
        assertThat(result.stdout()).contains("BrokenProcessPool");
        assertThat(result.exitCode()).as(result.stdout()).isEqualTo(ExitCode.OK);
    }

    @Test
    void os_exit_ends_the_script_and_not_the_host() throws Exception {
        new UserFolder(temp.resolve("mine"))
                .with(
                        "import os\nprint('before', flush=True)\nos._exit(3)\n",
                        "py.print(\"before\"); System.exit(3);");
        CliResult result = Program.run(temp, "run", "mine");
        assertThat(result.exitCode()).as(result.stdout()).isEqualTo(ExitCode.OK);
        assertThat(result.stdout()).contains("before");
    }

    @Test
    void a_source_that_is_not_utf8_is_a_syntax_error() throws Exception {
        UserFolder folder = new UserFolder(temp.resolve("mine")).with("", "py.print(1);");
        Files.write(
                folder.folder().resolve("case.py"),
                "print('ação')\n".getBytes(StandardCharsets.ISO_8859_1));
        CliResult result = run("mine");
        assertThat(result.exitCode()).isEqualTo(ExitCode.DIVERGENCE);
        assertThat(result.stdout()).contains("SyntaxError");
        noStackTrace(result);
    }

    @Test
    void an_unreadable_folder_is_told() throws Exception {
        Path folder = Files.createDirectory(temp.resolve("closed"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(folder), "root reads everything");
        CliResult result = Program.run(temp, "run", "closed");
        assertThat(result.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        noStackTrace(result);
    }

    @Test
    void an_unknown_name_gets_a_suggestion() throws Exception {
        CliResult result = Program.run(temp, "run", "generatos");
        assertThat(result.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(result.stderr()).contains("did you mean 'generators'");
        noStackTrace(result);
    }

    private CliResult run(String... more) throws IOException, InterruptedException {
        String[] args = new String[more.length + 3];
        args[0] = "run";
        System.arraycopy(more, 0, args, 1, more.length);
        args[more.length + 1] = "--lanes";
        args[more.length + 2] = GRAALPY_AND_JAVA;
        return Program.run(temp, args);
    }

    private static void noStackTrace(CliResult result) {
        assertThat(result.stderr()).doesNotContain("\tat ").doesNotContain("Exception in thread");
    }
}
