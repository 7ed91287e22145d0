package dev.parallax.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parallax.semantics.gil.GilEventSink;
import dev.parallax.semantics.gil.NewGilPolicy;
import dev.parallax.semantics.gil.NoGilPolicy;
import dev.parallax.semantics.gil.OldGilPolicy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class WorkloadFileTests {
    private static final String EXAMPLE =
            """
            # two countdowns
            cores 2
            gil new interval=5ms
            check-sites 3.10
            seed 7
            thread A: cpu 100ms
            thread B: repeat 10 { cpu 2ms; io 1ms }
            thread C process=1: sleep 5ms; c 20ms; lock L; cpu 1ms; unlock L
            """;

    @Test
    void reads_the_example() throws WorkloadException {
        WorkloadFile file = WorkloadFile.read("a.gil", EXAMPLE);
        assertThat(file.os()).isEqualTo(OsModel.linux(2));
        assertThat(file.policy()).isEqualTo(new NewGilPolicy());
        assertThat(file.sites()).isEqualTo(CheckSites.BACK_EDGES_AND_CALLS);
        assertThat(file.seed()).isEqualTo(7);
        assertThat(file.workload().name()).isEqualTo("a.gil");
        assertThat(file.workload().threads())
                .extracting(ThreadPlan::name)
                .containsExactly("A", "B", "C");
        assertThat(file.workload().threads().get(2).process()).isOne();
        assertThat(file.workload().threads().get(1).phases())
                .containsExactly(
                        new Phase.Repeat(
                                10, List.of(new Phase.Cpu(2_000_000), new Phase.Io(1_000_000))));
        assertThat(file.run(GilEventSink.NONE).finished()).isTrue();
    }

    @Test
    void the_old_gil_counts_ticks_and_no_gil_has_a_factor() throws WorkloadException {
        WorkloadFile old = WorkloadFile.read("a", "gil old interval=50\nthread A: cpu 1ms");
        assertThat(old.policy())
                .isEqualTo(new OldGilPolicy(50, OldGilPolicy.PlatformLock.SEMAPHORE));
        assertThat(old.sites()).isEqualTo(CheckSites.TICKS);
        assertThat(WorkloadFile.read("a", "gil none factor=1.25\nthread A: cpu 1ms").policy())
                .isEqualTo(new NoGilPolicy(1.25));
    }

    @ParameterizedTest
    @CsvSource({"7ns, 7", "1.5us, 1500", "2µs, 2000", "0.25ms, 250000", "86400s, 86400000000000"})
    void a_duration_has_a_unit(String text, long nanos) throws WorkloadException {
        WorkloadFile file = WorkloadFile.read("a", "thread A: io " + text);
        assertThat(file.workload().threads().getFirst().phases())
                .containsExactly(new Phase.Io(nanos));
    }

    @Test
    void many_threads_take_one_line() throws WorkloadException {
        WorkloadFile file = WorkloadFile.read("a", "thread W count=3 start=1ms: cpu 1ms increment");
        assertThat(file.workload().threads())
                .extracting(ThreadPlan::name)
                .containsExactly("W-1", "W-2", "W-3");
        assertThat(file.workload().threads()).allMatch(t -> t.startNanos() == 1_000_000);
    }

    static List<String> readyMade() {
        return Workloads.names();
    }

    @ParameterizedTest
    @MethodSource("readyMade")
    void every_ready_made_workload_runs(String name) throws WorkloadException {
        WorkloadFile file = WorkloadFile.read("a", "workload " + name + "\nuntil 50ms");
        assertThat(file.run(GilEventSink.NONE).endNanos()).isBetween(1L, 50_000_000L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "coers 2 | a:1:1: 'coers' is no setting; did you mean 'cores'?",
                "cores 0 | a:1:7: needs a whole number from 1 to 1024, found '0'",
                "cores | a:1:6: needs a number from 1 to 1024, found the end of the line",
                "cores two | a:1:7: needs a whole number from 1 to 1024, found 'two'",
                "cores 2 4 | a:1:9: the line should end here, found '4'",
                "gil nwe | a:1:5: 'nwe' is no GIL; did you mean 'new'?",
                "gil new interval=5 | a:1:9: needs a duration from 0ns to 86400s such as 5ms",
                "gil old ticks=5 | a:1:9: the only option of 'gil old' is interval=…, found"
                        + " 'ticks=5'",
                "gil none factor=0.5 | a:1:10: needs a factor of 1 or more such as 1.1",
                "check-sites 3.9 | a:1:13: '3.9' is no version",
                "seed -1 | a:1:6: needs a whole number from 0",
                "thread A | a:1:9: needs ':' and the thread's phases, found the end of the line",
                "thread A: cup 5ms | a:1:11: 'cup' is no phase; did you mean 'cpu'?",
                "thread A: cpu 5 | a:1:15: needs a duration from 0ns to 86400s such as 5ms",
                "thread A: cpu 99999s | a:1:15: needs a duration from 0ns to 86400s",
                "thread A: cpu 5ms io 1ms | a:1:19: 'io' is no loop",
                "thread A: repeat 3 cpu 1ms | a:1:20: repeat needs its phases in braces",
                "thread A: repeat 3 { cpu 1ms | a:1:29: the repeat is not closed; add '}'",
                "thread A: cpu 1ms } | a:1:19: the line should end here, found '}'",
                "thread A prcess=1: cpu 1ms | a:1:10: 'prcess' is no option of a thread; did you"
                        + " mean 'process'?",
                "thread A: echo forever | a:1:1: a thread that goes on forever needs an end; add"
                        + " until 5s",
                "workload convoi | a:1:10: 'convoi' is no workload; did you mean 'convoy'?",
                "{ | a:1:1: needs a setting or a thread, found '{'",
            })
    void a_mistake_is_named_with_its_place(String line, String message) {
        assertThat(mistakes(line)).anySatisfy(m -> assertThat(m).startsWith(message));
    }

    @Test
    void all_mistakes_of_a_file_are_named_in_their_order() {
        String text = "cores 0\ncores 2\ngil nwe\nthread A: cup 5ms; io 1\nthread A: cpu 1ms";
        assertThat(mistakes(text))
                .extracting(m -> m.substring(0, m.indexOf(' ')))
                .containsExactly("a:1:7:", "a:2:1:", "a:3:5:", "a:4:11:", "a:4:23:", "a:5:8:");
    }

    @Test
    void an_empty_file_says_what_to_write() {
        assertThat(mistakes("# nothing\n"))
                .containsExactly("a:1:1: there is no thread; add one such as thread A: cpu 100ms");
    }

    @Test
    void a_message_shows_no_control_characters_and_no_long_words() {
        assertThat(mistakes("thread A: \u001b[31mred" + "x".repeat(500)))
                .allSatisfy(m -> assertThat(m).doesNotContain("\u001b").hasSizeLessThan(250));
    }

    @Test
    void mistakes_without_end_are_cut() {
        assertThat(mistakes("oops\n".repeat(1_000))).hasSizeLessThan(30);
    }

    @Test
    void deep_nesting_is_a_mistake_and_no_crash() {
        assertThat(mistakes("thread A: " + "repeat 2 { ".repeat(2_000))).isNotEmpty();
    }

    private static List<String> mistakes(String text) {
        WorkloadException thrown =
                catchThrowableOfType(WorkloadException.class, () -> WorkloadFile.read("a", text));
        assertThat(thrown).as("a mistake in %s", text).isNotNull();
        return thrown.mistakes();
    }

    @Test
    void the_examples_of_the_page_can_be_read() throws IOException, WorkloadException {
        String page = Files.readString(Path.of("docs", "workload-format.md"));
        List<String> examples = new ArrayList<>();
        for (String part : page.split("```gil\n", -1)) {
            examples.add(part.substring(0, Math.max(0, part.indexOf("```"))));
        }
        assertThat(examples.subList(1, examples.size())).hasSizeGreaterThan(1);
        for (String example : examples.subList(1, examples.size())) {
            assertThat(WorkloadFile.read("docs", example).workload().threads()).isNotEmpty();
        }
    }
}
