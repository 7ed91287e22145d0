package dev.parallax.semantics.multiprocessing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.lane.cpython.Interpreters;
import dev.parallax.lane.python.PythonCommand;
import dev.parallax.semantics.interpreter.Outcome;
import dev.parallax.semantics.interpreter.Recorder;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The contract of processes, on Java and on CPython. */
@Timeout(120)
class ProcessContractIT {
    private static final List<String> FILES = ProcessContract.FILES;
    private static final Path WORK_DIR = Path.of("target", "parallax").toAbsolutePath();

    @ParameterizedTest
    @FieldSource("FILES")
    void cpython_says_what_was_recorded(String name) throws Exception {
        PythonCommand python = new Interpreters(WORK_DIR, Optional.empty()).find();
        String file = ProcessContract.FOLDER.resolve(name + ".py").toString();
        Process process =
                python.process(WORK_DIR, List.of("-B", "-W", "ignore", file))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        List<String> lines = process.inputReader().lines().toList();
        assertThat(process.waitFor()).isZero();
        assertThat(ProcessContract.byCase(lines)).isEqualTo(ProcessContract.recorded(name));
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void every_recorded_case_has_its_twin_in_java(String name) throws IOException {
        assertThat(ProcessContract.cases(name).keySet())
                .containsExactlyElementsOf(ProcessContract.recorded(name).keySet());
    }

    @TestFactory
    Stream<DynamicTest> java_says_the_same() throws IOException {
        List<DynamicTest> all = new ArrayList<>();
        for (String name : FILES) {
            Map<String, List<String>> recorded = ProcessContract.recorded(name);
            ProcessContract.cases(name)
                    .forEach(
                            (each, body) -> {
                                List<String> expected = recorded.getOrDefault(each, List.of());
                                all.add(
                                        DynamicTest.dynamicTest(
                                                each, () -> compare(body, expected)));
                            });
        }
        return all.stream();
    }

    private static void compare(ProcessContract.Case body, List<String> expected) {
        Recorder recorder = Recorder.make();
        Outcome outcome = recorder.run(py -> body.run(Teller.of(py)));
        assertThat(recorder.stdout()).isEqualTo(expected);
        assertThat(outcome.exitCode()).isZero();
    }
}
