package dev.parallax.lane.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.record.ExceptionInfo;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

class RunnerResultTests {
    @Test
    void allOfAnEventIsRead() {
        RunnerResult result =
                read(
                        """
                        {"exit": 1, "wall": 2.5, "cpu": 1.5, "peak": 4096, "notes": ["a", "b"],
                         "exception": {"type": "KeyError", "message": "'x'",
                                       "file": "a.py", "line": 3}}
                        """);

        assertThat(result)
                .isEqualTo(
                        new RunnerResult(
                                1,
                                new ExceptionInfo("KeyError", "'x'", "a.py", 3),
                                List.of("a", "b"),
                                2.5,
                                1.5,
                                4096));
    }

    @Test
    void whatIsUnknownIsSoInTheResult() {
        RunnerResult result =
                read("{\"exit\": 0, \"exception\": null, \"cpu\": null, \"notes\": []}");

        assertThat(result.exception()).isNull();
        assertThat(result.cpuSeconds()).isNaN();
        assertThat(result.peakMemoryBytes()).isZero();
    }

    @Test
    void anExceptionWithoutAFileHasNone() {
        RunnerResult result =
                read(
                        "{\"exception\": {\"type\": \"E\", \"message\": \"\", \"file\": null,"
                                + " \"line\": 0}}");

        assertThat(result.exception()).isEqualTo(new ExceptionInfo("E", "", null, 0));
    }

    private static RunnerResult read(String json) {
        return RunnerResult.of(JsonMapper.shared().readTree(json));
    }
}
