package dev.parallax.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.report.Style;
import dev.parallax.trace.GilTrace;
import dev.parallax.trace.GoldenText;
import dev.parallax.trace.SampleTraces;
import dev.parallax.trace.TraceThread;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class TerminalTimelineTests {
    private static GilTrace hostile() {
        GilTrace trace = SampleTraces.turns(3);
        List<TraceThread> threads =
                List.of(
                        new TraceThread(1, SampleTraces.HOSTILE.repeat(3), 0, 0),
                        new TraceThread(2, "", 0, 0));
        return new GilTrace(
                SampleTraces.HOSTILE, trace.source(), trace.stamp(), threads, trace.events(), 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 120})
    void pictures_at_several_widths(int width) {
        for (boolean unicode : List.of(true, false)) {
            Style style = new Style(width, false, unicode);
            String name = "timeline/%s-%s.txt";
            String kind = width + (unicode ? "" : "-ascii");
            List<String> turns = TerminalTimeline.lines(SampleTraces.turns(9), style);
            List<String> barging = TerminalTimeline.lines(SampleTraces.barging(), style);

            GoldenText.check(name.formatted("turns", kind), turns);
            GoldenText.check(name.formatted("barging", kind), barging);
            assertThat(turns)
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
            assertThat(barging)
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
        }
    }

    @Test
    void the_legend_names_only_what_is_there() {
        assertThat(TerminalTimeline.lines(SampleTraces.free(), new Style(80, false, true)))
                .anySatisfy(line -> assertThat(line).contains("z sleeps"))
                .noneSatisfy(line -> assertThat(line).contains("waits for the GIL"));
    }

    @Test
    void names_cannot_move_the_cursor() {
        String text =
                String.join("", TerminalTimeline.lines(hostile(), new Style(80, false, true)));

        assertThat(text).doesNotContain("\u001b", "\n", "\u202e", "\ud800").contains("#2");
    }

    @Test
    void ascii_is_ascii() {
        String text =
                String.join("", TerminalTimeline.lines(hostile(), new Style(80, false, false)));

        assertThat(text).matches("[ -~]*");
    }

    @Test
    void colors_only_add_to_the_signs() {
        String colored =
                String.join(
                        "\n",
                        TerminalTimeline.lines(SampleTraces.barging(), new Style(80, true, true)));
        String plain =
                String.join(
                        "\n",
                        TerminalTimeline.lines(SampleTraces.barging(), new Style(80, false, true)));

        assertThat(colored).contains("\u001b[32m█");
        assertThat(colored.replaceAll("\u001b\\[[0-9]+m", "")).isEqualTo(plain);
    }

    @Test
    void an_empty_trace_has_a_picture() {
        GilTrace empty = SampleTraces.of("new", SampleTraces.threads(2, 0), List.of());

        assertThat(TerminalTimeline.lines(empty, new Style(60, false, true)))
                .anySatisfy(line -> assertThat(line).startsWith("1 Thread-1"));
    }

    @Test
    void dense_marks_give_way_to_the_states() {
        List<String> lines =
                TerminalTimeline.lines(SampleTraces.turns(500), new Style(80, false, true));

        assertThat(String.join("", lines)).doesNotContain("▼").contains("requests 500");
    }
}
