package dev.parallax.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

class ResultFilesTests {
    @TempDir private Path temp;

    private static Result compare() throws Exception {
        return new Runs().run(Runs.compare(1), Runs.settings(3, 1), new FakeSubject("fake"));
    }

    private static Result convoy() throws Exception {
        Plan plan =
                Experiments.convoy(1, List.of(0, 1), List.of(2), Mode.ON, Duration.ofMillis(200));
        return new Runs().run(plan, Runs.settings(2, 0), new FakeSubject("fake, \"echo\"\n"));
    }

    @Test
    void json_loses_nothing() throws Exception {
        for (Result result : List.of(compare(), convoy())) {
            assertThat(ResultJson.parse(ResultJson.text(result), "x")).isEqualTo(result);
        }
    }

    @Test
    void a_file_is_read_back() throws Exception {
        Path file = temp.resolve("deep").resolve("result.json");
        ResultJson.write(convoy(), file);
        assertThat(ResultJson.read(file)).isEqualTo(convoy());
        try (var files = Files.list(temp.resolve("deep"))) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void json_carries_ratios_and_spreads_for_other_readers() throws Exception {
        assertThat(ResultJson.text(compare()))
                .contains("\"schema\": 1")
                .contains("\"experiment\": \"compare\"")
                .contains("\"pairs\": 3")
                .contains("\"median\": ")
                .contains("\"observed\": \"one thread at a time\"")
                .contains("\"cpuSeconds\": null");
    }

    @Test
    void a_missing_file_is_told() {
        assertThatExceptionOfType(ResultFormatException.class)
                .isThrownBy(() -> ResultJson.read(temp.resolve("none.json")))
                .withMessageEndingWith(
                        "none.json: no such file. Name a result that a 'gil' command wrote.");
    }

    @Test
    void what_is_no_result_is_told_in_one_line() throws Exception {
        String whole = ResultJson.text(compare());
        refuses("[]", "r.json: is JSON, but no result of an experiment.");
        refuses("{\"schema\": 1, \"lanes\": []}", "no result of an experiment");
        refuses(whole.substring(0, 300), "r.json: is damaged: line ");
        refuses(whole.replace("\"schema\": 1", "\"schema\": 9"), "has schema 9");
        refuses(
                whole.replace("\"batch\"", "\"batsch\""),
                "kind must be one of batch, convoy, slices, not batsch");
        refuses(whole.replace("\"rounds\": 3", "\"runds\": 3"), "rounds");
        refuses(whole.replace("\"stamp\": 0", "\"stamp\": 7"), "stamp must be the index of one");
        refuses(whole.replace("\"name\": \"fake\"", "\"name\": null"), "is damaged");
    }

    private static void refuses(String text, String part) {
        assertThatExceptionOfType(ResultFormatException.class)
                .isThrownBy(() -> ResultJson.parse(text, "r.json"))
                .withMessageContaining(part)
                .withMessageNotContaining("\n")
                .withMessageNotContaining("[Source");
    }

    @Test
    void csv_has_a_line_a_measurement_and_one_for_what_could_not_be_done() throws Exception {
        List<String> lines = ResultCsv.text(compare()).lines().toList();
        assertThat(lines).hasSize(1 + 3 * 3 + 2);
        assertThat(lines.get(1)).contains(",fake,countdown,serial,2,").contains(",measured,,1,");
        assertThat(lines.getLast()).contains("unsupported,has no build without a GIL,,,,,,,");
        long columns = lines.getFirst().chars().filter(c -> c == ',').count();
        assertThat(lines).allMatch(l -> l.chars().filter(c -> c == ',').count() == columns);
    }

    @Test
    void csv_quotes_what_would_break_it() throws Exception {
        assertThat(ResultCsv.text(convoy())).contains(",\"fake, \"\"echo\"\"\n\",echo,");
    }
}
