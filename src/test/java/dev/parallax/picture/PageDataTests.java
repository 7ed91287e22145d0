package dev.parallax.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.picture.ChartPanel.Axis;
import dev.parallax.picture.ChartPanel.Kind;
import dev.parallax.picture.ChartPanel.Point;
import dev.parallax.picture.ChartPanel.Series;
import dev.parallax.semantics.gil.GilEvent;
import dev.parallax.trace.GilTrace;
import dev.parallax.trace.Timeline;
import dev.parallax.trace.Timeline.Row;
import dev.parallax.trace.Timeline.Span;
import dev.parallax.trace.Timeline.State;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class PageDataTests {
    private static final GilTrace TRACE = SampleTraces.cpuBound("two", 4);

    @Test
    void spans_come_back_from_their_distances() {
        TracePanel panel = TracePanel.of(TRACE);
        JsonNode trace = data(PageContent.of("t", "").withTraces(List.of(panel))).at("/traces/0");

        List<Row> rows = panel.timeline().rows();
        assertThat(rows).hasSize(3);
        for (int i = 0; i < rows.size(); i++) {
            JsonNode flat = trace.at("/threads/" + i + "/spans");
            assertThat(spans(flat, trace.get("states"))).isEqualTo(rows.get(i).spans());
        }
    }

    @Test
    void handovers_name_rows_instead_of_thread_numbers() {
        JsonNode handovers = data(page(TRACE)).at("/traces/0/handovers");

        assertThat(handovers).hasSize(4 * 7);
        assertThat(handovers.get(1).asInt()).as("asker").isEqualTo(1);
        assertThat(handovers.get(2).asInt()).as("holder").isZero();
        assertThat(handovers.get(3).asInt()).as("taker").isEqualTo(1);
    }

    @Test
    void a_thread_that_no_row_stands_for_is_minus_one() {
        Timeline timeline =
                new Timeline(
                        10,
                        List.of(),
                        List.of(),
                        List.of(new Timeline.Handover(0, GilEvent.NOBODY, 8, 9, 1, 2, 3)));
        PageContent page =
                PageContent.of("t", "").withTraces(List.of(new TracePanel(TRACE, timeline)));

        assertThat(data(page).at("/traces/0/handovers").toString()).isEqualTo("[0,-1,-1,-1,1,2,3]");
    }

    @Test
    void counts_are_those_of_the_events() {
        Map<Long, PageCounts> counts = PageCounts.by(TRACE.events(), GilEvent::gil);

        assertThat(counts).containsOnly(Map.entry(0L, new PageCounts(5, 4, 0, 4, 0)));
        assertThat(PageCounts.by(TRACE.events(), GilEvent::thread).get(2L))
                .isEqualTo(new PageCounts(2, 2, 0, 2, 0));
    }

    @Test
    void what_was_not_measured_is_null() {
        Series series = new Series("s", List.of(Point.of(1, Double.NaN)));
        Axis axis = Axis.linear("a", "");
        ChartPanel chart = new ChartPanel("c", "", Kind.LINE, axis, axis, List.of(series));
        PageContent page =
                PageContent.of("t", "").withResults(List.of(chart), List.of(), List.of());

        assertThat(data(page).at("/charts/0/series/0/points").toString())
                .isEqualTo("[[1.0,null,null,null]]");
    }

    @Test
    void a_cut_trace_says_how_much_is_missing() {
        assertThat(data(page(SampleTraces.hostile("x"))).at("/traces/0/dropped").asInt())
                .isEqualTo(3);
    }

    private static List<Span> spans(JsonNode flat, JsonNode states) {
        List<Span> spans = new ArrayList<>();
        long end = 0;
        for (int i = 0; i < flat.size(); i += 3) {
            long from = end + flat.get(i + 1).asLong();
            end = from + flat.get(i + 2).asLong();
            State state = State.valueOf(states.get(flat.get(i).asInt()).asString());
            spans.add(new Span(state, from, end));
        }
        return spans;
    }

    private static PageContent page(GilTrace trace) {
        return PageContent.of("t", "").withTraces(List.of(TracePanel.of(trace)));
    }

    private static JsonNode data(PageContent content) {
        StringWriter out = new StringWriter();
        PageData.write(out, content);
        return new JsonMapper().readTree(out.toString());
    }
}
