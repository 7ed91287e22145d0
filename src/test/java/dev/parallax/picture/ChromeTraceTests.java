package dev.parallax.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.trace.GilTrace;
import dev.parallax.trace.ModeStamp;
import dev.parallax.trace.SampleTraces;
import dev.parallax.trace.TraceThread;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class ChromeTraceTests {
    static Stream<GilTrace> traces() {
        return Stream.of(
                SampleTraces.turns(9),
                SampleTraces.barging(),
                SampleTraces.timer(),
                SampleTraces.free());
    }

    private static String text(GilTrace trace) {
        StringWriter target = new StringWriter();
        ChromeTrace.write(trace, target);
        return target.toString();
    }

    private static List<JsonNode> events(GilTrace trace, String phase) {
        List<JsonNode> events = new ArrayList<>();
        for (JsonNode event : new JsonMapper().readTree(text(trace)).get("traceEvents")) {
            if (event.get("ph").stringValue().equals(phase)) {
                events.add(event);
            }
        }
        return events;
    }

    private static long nanos(JsonNode event, String key) {
        return Math.round(event.get(key).doubleValue() * 1000);
    }

    private static String track(JsonNode event) {
        return event.get("pid") + "/" + event.get("tid");
    }

    @ParameterizedTest
    @MethodSource("traces")
    void slices_of_a_track_never_overlap(GilTrace trace) {
        Map<String, Long> ends = new HashMap<>();
        List<JsonNode> slices = events(trace, "X");
        for (JsonNode slice : slices) {
            long end = nanos(slice, "ts") + nanos(slice, "dur");
            Long before = ends.put(track(slice), end);
            assertThat(nanos(slice, "ts")).isGreaterThanOrEqualTo(before == null ? 0 : before);
        }
        assertThat(slices).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("traces")
    void every_arrow_begins_passes_and_ends_in_slices_with_growing_times(GilTrace trace) {
        List<JsonNode> begins = events(trace, "s");
        List<JsonNode> passes = events(trace, "t");
        List<JsonNode> ends = events(trace, "f");
        List<JsonNode> slices = events(trace, "X");

        assertThat(passes).hasSameSizeAs(begins);
        assertThat(ends).hasSameSizeAs(begins);
        for (int i = 0; i < begins.size(); i++) {
            assertThat(passes.get(i).get("id")).isEqualTo(begins.get(i).get("id"));
            assertThat(ends.get(i).get("id")).isEqualTo(begins.get(i).get("id"));
            assertThat(nanos(begins.get(i), "ts")).isLessThan(nanos(passes.get(i), "ts"));
            assertThat(nanos(passes.get(i), "ts")).isLessThan(nanos(ends.get(i), "ts"));
            for (JsonNode end : List.of(begins.get(i), passes.get(i), ends.get(i))) {
                assertThat(slices).anyMatch(slice -> covers(slice, end));
            }
        }
    }

    private static boolean covers(JsonNode slice, JsonNode end) {
        long from = nanos(slice, "ts");
        long at = nanos(end, "ts");
        return track(slice).equals(track(end)) && from <= at && at < from + nanos(slice, "dur");
    }

    @Test
    void a_forced_switch_has_an_arrow() {
        assertThat(events(SampleTraces.turns(9), "s")).hasSize(9);
    }

    @ParameterizedTest
    @MethodSource("traces")
    void counters_are_never_negative_and_switches_only_grow(GilTrace trace) {
        long switches = 0;
        for (JsonNode counter : events(trace, "C")) {
            for (JsonNode value : counter.get("args")) {
                assertThat(value.longValue()).isNotNegative();
            }
            JsonNode now = counter.get("args").get("switches");
            if (now != null) {
                assertThat(now.longValue()).isEqualTo(++switches);
            }
        }
    }

    @Test
    void threads_and_owners_are_named_and_sorted() {
        assertThat(events(SampleTraces.barging(), "M"))
                .extracting(e -> e.get("args").path("name").asString(""))
                .contains("process 0", "Thread-1", "Thread-3", "GIL (simulated)", "GIL 0 owner");
    }

    @Test
    void hostile_names_stay_names() {
        String name = SampleTraces.HOSTILE;
        GilTrace trace = SampleTraces.turns(1);
        GilTrace hostile =
                new GilTrace(
                        name,
                        trace.source(),
                        new ModeStamp(name, name, name, 1, Map.of(name, name)),
                        List.of(new TraceThread(1, name, 0, 0), new TraceThread(2, "b", 0, 0)),
                        trace.events(),
                        0);

        assertThat(text(hostile)).doesNotContain("</script", "\u001b", "\ud800", "\u202e");
        assertThat(
                        new JsonMapper()
                                .readTree(text(hostile))
                                .get("otherData")
                                .get("title")
                                .stringValue())
                .isEqualTo(name);
        assertThat(events(hostile, "M"))
                .extracting(e -> e.get("args").path("name").asString(""))
                .contains(name);
    }

    @Test
    void times_are_microseconds_with_fractions() {
        assertThat(text(SampleTraces.barging())).contains("\"ts\":6000.010,");
    }
}
