package dev.parallax.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parallax.conformance.TestResult.Verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs test modules in processes of their own, as the command does. */
class ConformanceIT {
    private static final Suite CALLS =
            new Suite("test_concurrent_futures.test_future", "adapt_futures");

    @TempDir Path workDir;

    @Test
    void the_bundled_tests_of_futures_pass_on_the_java_class() throws Exception {
        TestFolder tests = TestFolder.bundled(workDir);
        List<TestResult> results =
                run(tests, CALLS, CALLS.name() + ".FutureTests.test_done_callback_with_*", 60);
        assertThat(results).hasSize(3).allMatch(result -> result.verdict() == Verdict.PASSED);
    }

    @Test
    void python_coroutines_run_in_java_tasks() throws Exception {
        Suite locks = new Suite("test_asyncio.test_locks", "adapt_asyncio");
        List<TestResult> results =
                run(
                        TestFolder.bundled(workDir),
                        locks,
                        locks.name() + ".LockTests.test_*cancel*",
                        120);
        assertThat(results).hasSize(4).allMatch(result -> result.verdict() == Verdict.PASSED);
    }

    @Test
    void a_test_that_hangs_is_ended_with_its_threads_and_the_rest_goes_on() throws Exception {
        TestFolder tests =
                folder(
                        "import threading",
                        "def test_a_hangs(self): threading.Event().wait()",
                        "def test_b_passes(self): pass",
                        "def test_c_fails(self): self.fail('wrong')");
        List<TestResult> results = run(tests, new Suite("own", "adapt_futures"), "*", 2);
        assertThat(results)
                .extracting(TestResult::test, TestResult::verdict)
                .containsExactly(
                        tuple("Own.test_a_hangs", Verdict.FAILED),
                        tuple("Own.test_b_passes", Verdict.PASSED),
                        tuple("Own.test_c_fails", Verdict.FAILED));
        assertThat(results.getFirst().text()).startsWith("It didn't end.").contains("main\n");
        assertThat(results.getLast().text()).contains("AssertionError: wrong");
    }

    @Test
    void a_java_error_that_python_does_not_catch_fails_its_test_and_the_rest_goes_on()
            throws Exception {
        TestFolder tests =
                folder(
                        "import java",
                        "def test_a_throws(self): java.type('java.lang.Long').parseLong('x')",
                        "def test_b_passes(self): pass",
                        "@unittest.expectedFailure\n    def test_c_is_to_fail(self): self.fail()",
                        "@unittest.skip('why')\n    def test_d_is_skipped(self): self.fail()");
        List<TestResult> results = run(tests, new Suite("own", "adapt_futures"), "*", 30);
        assertThat(results)
                .extracting(TestResult::test, TestResult::verdict)
                .containsExactly(
                        tuple("Own.test_a_throws", Verdict.FAILED),
                        tuple("Own.test_b_passes", Verdict.PASSED),
                        tuple("Own.test_c_is_to_fail", Verdict.PASSED),
                        tuple("Own.test_d_is_skipped", Verdict.NOT_APPLICABLE));
        assertThat(results.getFirst().text()).contains("ForeignException");
    }

    private List<TestResult> run(TestFolder tests, Suite suite, String only, int seconds)
            throws IOException, InterruptedException {
        List<TestResult> results = new ArrayList<>();
        new Conformance(workDir, tests, Duration.ofSeconds(seconds)).run(suite, only, results::add);
        return results;
    }

    /** Makes a package of tests with one module. */
    private TestFolder folder(String first, String... methods) throws IOException {
        Path folder = Files.createDirectories(workDir.resolve("tests/test"));
        Files.createFile(folder.resolve("__init__.py"));
        List<String> lines = new ArrayList<>(List.of(first, "import unittest"));
        lines.add("class Own(unittest.TestCase):");
        for (String method : methods) {
            lines.add("    " + method);
        }
        Files.write(folder.resolve("own.py"), lines);
        return new TestFolder(workDir.resolve("tests"));
    }
}
