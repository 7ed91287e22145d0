package dev.parallax.lab.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.lab.Mode;
import dev.parallax.trace.ModeStamp;

import org.junit.jupiter.api.Test;

class ProofsTests {
    private static ModeStamp proof(PythonFacts facts, Mode mode, String slices) throws Exception {
        return Proofs.of(facts, mode, Answers.parse(slices));
    }

    @Test
    void it_says_what_was_asked_and_what_was_seen() throws Exception {
        ModeStamp stamp =
                proof(
                        Facts.CPYTHON_3_14,
                        new Mode("new", 5_000_000),
                        "{\"count\": 3, \"parallel\": 0.9876, \"samples\": [0.0051, 0.005, 0.01]}");

        assertThat(stamp.runtime()).isEqualTo("CPython 3.14.3");
        assertThat(stamp.asked()).isEqualTo("new, 5 ms");
        assertThat(stamp.observed())
                .isEqualTo("slices of 5.1 ms (median of 3); 2 threads kept 0.988 cores busy");
        assertThat(stamp.cores()).isEqualTo(4);
        assertThat(stamp.more())
                .containsEntry("sys._is_gil_enabled()", "True")
                .containsEntry("sys.getswitchinterval()", "5 ms");
    }

    @Test
    void without_a_gil_the_cores_are_the_proof() throws Exception {
        ModeStamp stamp =
                proof(Facts.FREE_THREADED, Mode.OFF, "{\"parallel\": 1.9, \"samples\": [0.1]}");

        assertThat(stamp.asked()).isEqualTo("none");
        assertThat(stamp.observed()).isEqualTo("no GIL: 2 threads kept 1.9 cores busy");
        assertThat(stamp.more()).containsEntry("sys._is_gil_enabled()", "False");
    }

    @Test
    void no_switch_is_said_as_such() throws Exception {
        ModeStamp stamp = proof(Facts.GRAALPY, Mode.ON, "{\"seconds\": 4, \"samples\": []}");

        assertThat(stamp.observed()).isEqualTo("no second turn of any thread within 4 s");
        assertThat(stamp.more()).isEmpty();
    }
}
