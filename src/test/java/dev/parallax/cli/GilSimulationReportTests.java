package dev.parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What 'gil simulate' says of a run. */
class GilSimulationReportTests {
    @TempDir private Path temp;

    private CliResult run(String... args) {
        return CliResult.of(temp, args);
    }

    private static String unwrapped(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @Test
    void the_picture_and_the_text_count_the_same_switches() {
        for (String workload : List.of("convoy", "cpu_bound/threads", "cpu_bound/processes")) {
            String out = unwrapped(run("gil", "simulate", workload).stdout());
            Matcher picture = Pattern.compile("switches (\\d+)").matcher(out);
            assertThat(picture.find()).isTrue();
            assertThat(out).contains("; " + picture.group(1) + " switches,");
        }
    }

    @Test
    void without_a_gil_threads_run_and_hold_nothing() {
        CliResult result = run("gil", "simulate", "countdown", "--gil", "off", "--cores", "1");
        assertThat(result.stdout().replace("\n  ever", " ever"))
                .contains("no thread ever held a GIL", "runs wait", ", 1 core\n", "on core")
                .containsPattern("lives +runs +else")
                .doesNotContain("  holds", "held wait", "acquires", "_");
    }

    @Test
    void the_old_gils_interval_is_a_number_of_ticks() {
        String out = run("gil simulate countdown --gil old --interval 50".split(" ", -1)).stdout();
        assertThat(out).contains("GIL old, 50 ticks");
    }

    @Test
    void the_speed_of_a_few_events_is_not_told() {
        assertThat(run("gil", "simulate", "countdown").stdout()).doesNotContain("a second");
    }
}
