package dev.parallax.lab.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.lab.LabException;
import dev.parallax.lab.Measurement;

import org.junit.jupiter.api.Test;

class AnswersTests {
    @Test
    void an_answer_is_a_json_object() throws Exception {
        assertThat(Answers.parse("{\"seconds\": 1.5}").path("seconds").asDouble()).isEqualTo(1.5);
    }

    @Test
    void other_text_is_shown_and_its_file_is_named() {
        assertThatThrownBy(() -> Answers.parse("hello"))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("\"hello\"")
                .hasMessageContaining("probe.py");
    }

    @Test
    void long_text_is_cut() {
        assertThatThrownBy(() -> Answers.parse("x".repeat(1000)))
                .hasMessageContaining("x…")
                .message()
                .hasSizeLessThan(200);
    }

    @Test
    void an_array_is_no_answer() {
        assertThatThrownBy(() -> Answers.parse("[1]")).isInstanceOf(LabException.class);
    }

    @Test
    void an_error_keeps_its_first_line_only() {
        assertThatThrownBy(() -> Answers.parse("{\"error\": \"ValueError: no\\nmore\"}"))
                .hasMessage("ValueError: no");
    }

    @Test
    void a_missing_number_is_named() throws Exception {
        var answer = Answers.parse("{\"seconds\": \"soon\"}");

        assertThatThrownBy(() -> Answers.number(answer, "seconds"))
                .hasMessage("its answer has no number 'seconds'");
    }

    @Test
    void a_batch_without_processor_time_has_none() throws Exception {
        Measurement batch = Readings.batch(Answers.parse("{\"seconds\": 2, \"checksum\": 7}"));

        assertThat(batch.seconds()).isEqualTo(2);
        assertThat(batch.cpuSeconds()).isNaN();
        assertThat(batch.numbers()).containsEntry("checksum", 7.0);
    }

    @Test
    void slices_keep_their_order() throws Exception {
        Measurement slices =
                Readings.slices(
                        Answers.parse(
                                "{\"seconds\": 1, \"switches\": 2, \"count\": 2, \"parallel\":"
                                        + " null, \"samples\": [0.3, 0.1]}"));

        assertThat(slices.samples()).containsExactly(0.3, 0.1);
        assertThat(slices.numbers()).containsOnlyKeys("switches", "count");
    }
}
