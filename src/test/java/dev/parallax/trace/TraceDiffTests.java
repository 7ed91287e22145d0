package dev.parallax.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.semantics.gil.GilEvent;

import org.junit.jupiter.api.Test;

import java.util.List;

class TraceDiffTests {
    private static GilTrace later(GilTrace trace) {
        List<GilEvent> events =
                trace.events().stream()
                        .map(
                                e ->
                                        new GilEvent(
                                                2 * e.nanos(),
                                                e.kind(),
                                                e.gil(),
                                                e.thread(),
                                                e.other(),
                                                e.value()))
                        .toList();
        return SampleTraces.of("new, 5 ms", trace.threads(), events);
    }

    @Test
    void equal_traces_say_so() {
        TraceDiff diff = TraceDiff.of(SampleTraces.barging(), SampleTraces.barging());

        assertThat(diff.equal()).isTrue();
        assertThat(diff.first()).isEmpty();
        assertThat(diff.figures()).isEmpty();
        assertThat(diff.lines()).last().isEqualTo("The two traces are equal.");
    }

    @Test
    void times_alone_make_no_first_difference() {
        TraceDiff diff = TraceDiff.of(SampleTraces.turns(3), later(SampleTraces.turns(3)));

        assertThat(diff.equal()).isFalse();
        assertThat(diff.first()).isEmpty();
        assertThat(diff.figures()).extracting(TraceDiff.Figure::name).contains("duration");
        assertThat(diff.lines()).last().asString().contains("only times differ");
    }

    @Test
    void the_first_difference_is_named() {
        GilTrace trace = SampleTraces.turns(3);
        TraceDiff diff = TraceDiff.of(trace, SampleTraces.turns(4));

        assertThat(diff.first())
                .get()
                .satisfies(
                        first -> {
                            assertThat(first.step()).isEqualTo(15);
                            assertThat(first.inA())
                                    .isEqualTo(
                                            "at 17.450 ms Thread-2 lets go of the GIL by itself");
                            assertThat(first.inB())
                                    .isEqualTo("at 21.450 ms Thread-1 asks Thread-2 to let go");
                        });
    }

    @Test
    void with_and_without_a_gil() {
        GoldenText.check(
                "explain/diff.txt",
                TraceDiff.of(SampleTraces.turns(3), SampleTraces.free()).lines());
    }

    @Test
    void threads_match_by_name_then_by_order_and_the_rest_are_named() {
        List<TraceThread> b =
                List.of(
                        new TraceThread(7, "worker", 0, 0),
                        new TraceThread(8, "Thread-1", 0, 0),
                        new TraceThread(9, "extra", 0, 0));
        TraceDiff diff = TraceDiff.of(SampleTraces.turns(1), SampleTraces.of("new", b, List.of()));

        assertThat(diff.notes())
                .contains(
                        "Thread extra is only in B.",
                        "By its order, thread worker of B stands for thread Thread-2 of A.");
        assertThat(diff.first().orElseThrow().inB()).isEqualTo("nothing more happens");
    }
}
