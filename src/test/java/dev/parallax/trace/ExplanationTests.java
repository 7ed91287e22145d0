package dev.parallax.trace;

import static dev.parallax.trace.SampleTraces.MS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

class ExplanationTests {
    private static List<String> told(GilTrace trace) {
        return Explanation.of(trace, Window.ALL).lines();
    }

    @Test
    void small_traces_are_told_in_words() {
        GoldenText.check("explain/turns.txt", told(SampleTraces.turns(2)));
        GoldenText.check("explain/barging.txt", told(SampleTraces.barging()));
        GoldenText.check("explain/timer.txt", told(SampleTraces.timer()));
        GoldenText.check("explain/free.txt", told(SampleTraces.free()));
    }

    @Test
    void repetitions_are_folded() {
        GoldenText.check("explain/folded.txt", told(SampleTraces.turns(41)));
        assertThat(told(SampleTraces.turns(4001))).hasSameSizeAs(told(SampleTraces.turns(41)));
    }

    @Test
    void what_is_known_by_now_is_folded_even_in_random_order() {
        Random random = new Random(7);
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            String shape = i == 9_000 ? "new" : "shape " + random.nextInt(4);
            sentences.add(new Sentence(i, shape, shape));
        }

        assertThat(new Folding(sentences).steps())
                .hasSizeLessThan(60)
                .anySatisfy(step -> assertThat(step.text()).isEqualTo("new"))
                .anySatisfy(step -> assertThat(step.text()).contains("more steps like those"));
    }

    @Test
    void a_window_leaves_out_what_is_before_and_after() {
        Window window = new Window(5 * MS, 6 * MS, Set.of());

        assertThat(Explanation.of(SampleTraces.turns(9), window).steps())
                .singleElement()
                .satisfies(step -> assertThat(step.text()).contains("asks Thread-1 to let go"));
    }

    @Test
    void a_thread_is_told_with_what_others_do_to_it() {
        Window window = new Window(0, Long.MAX_VALUE, Set.of("Thread-3"));
        GilTrace trace = SampleTraces.barging();

        assertThat(Explanation.of(trace, window).steps())
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.text()).contains("Thread-3"));
        assertThatThrownBy(() -> Explanation.of(trace, new Window(0, 1, Set.of("Thread-4"))))
                .hasMessageContaining("it has Thread-1, Thread-2, Thread-3");
    }

    @Test
    void the_summary_tells_of_the_named_threads_alone() {
        Window window = new Window(0, Long.MAX_VALUE, Set.of("Thread-1"));

        assertThat(Explanation.of(SampleTraces.turns(9), window).summary())
                .startsWith("In ")
                .contains("Thread-1 held it")
                .doesNotContain("Thread-2");
    }

    @Test
    void a_cut_trace_says_that_it_is_cut() {
        GilTrace whole = SampleTraces.turns(2);
        GilTrace cut =
                new GilTrace(
                        whole.title(),
                        whole.source(),
                        whole.stamp(),
                        whole.threads(),
                        whole.events().subList(0, 9),
                        12);

        assertThat(Explanation.of(cut, Window.ALL).summary()).contains("12 later events");
    }
}
