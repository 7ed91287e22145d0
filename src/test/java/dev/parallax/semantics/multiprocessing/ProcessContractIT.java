package dev.parallax.semantics.multiprocessing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.lane.cpython.Interpreters;
import dev.parallax.lane.python.PythonCommand;
import dev.parallax.semantics.interpreter.Outcome;
import dev.parallax.semantics.interpreter.Recorder;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The contract of processes, on Java and on CPython. */
@Timeout(120)
class ProcessContractIT {
    private static final Path WORK_DIR = Path.of("target", "parallax").toAbsolutePath();

    @Test
    void cpython_says_what_was_recorded() throws Exception {
        PythonCommand python = new Interpreters(WORK_DIR, Optional.empty()).find();
        String file = ProcessContract.FOLDER.resolve("processes.py").toString();
        Process process =
                python.process(WORK_DIR, List.of("-B", "-W", "ignore", file))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        List<String> lines = process.inputReader().lines().toList();
        assertThat(process.waitFor()).isZero();
        assertThat(ProcessContract.byCase(lines)).isEqualTo(ProcessContract.recorded());
    }

    @Test
    void every_recorded_case_has_its_twin_in_java() throws IOException {
        assertThat(ProcessContract.cases().keySet())
                .containsExactlyElementsOf(ProcessContract.recorded().keySet());
    }

    @TestFactory
    Stream<DynamicTest> java_says_the_same() throws IOException {
        Map<String, List<String>> recorded = ProcessContract.recorded();
        return ProcessContract.cases().entrySet().stream()
                .map(
                        entry ->
                                DynamicTest.dynamicTest(
                                        entry.getKey(),
                                        () ->
                                                compare(
                                                        entry.getValue(),
                                                        recorded.getOrDefault(
                                                                entry.getKey(), List.of()))));
    }

    private static void compare(ProcessContract.Case body, List<String> expected) {
        Recorder recorder = Recorder.make();
        Outcome outcome = recorder.run(py -> body.run(Teller.of(py)));
        assertThat(recorder.stdout()).isEqualTo(expected);
        assertThat(outcome.exitCode()).isZero();
    }
}
