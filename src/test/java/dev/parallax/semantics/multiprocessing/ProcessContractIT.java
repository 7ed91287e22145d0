package dev.parallax.semantics.multiprocessing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.semantics.interpreter.Outcome;
import dev.parallax.semantics.interpreter.Recorder;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The contract of processes, on Java and on CPython. */
@Timeout(180)
class ProcessContractIT {
    private static final List<String> FILES = ProcessContract.FILES;

    @TempDir private Path folder;

    @ParameterizedTest
    @FieldSource("FILES")
    void cpython_says_what_was_recorded(String name) throws Exception {
        Path script = ProcessContract.FOLDER.resolve(name + ".py");
        List<String> lines = CpythonRun.of(script, folder);
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
