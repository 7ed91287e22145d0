package dev.parallax.trace;

import static dev.parallax.trace.SampleTraces.MS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.semantics.gil.GilEvent;
import dev.parallax.semantics.gil.GilEvent.Kind;
import dev.parallax.trace.Timeline.Handover;
import dev.parallax.trace.Timeline.MarkKind;
import dev.parallax.trace.Timeline.Owner;
import dev.parallax.trace.Timeline.Row;
import dev.parallax.trace.Timeline.Span;
import dev.parallax.trace.Timeline.State;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class TimelineTests {
    private static GilEvent event(long nanos, Kind kind, long thread) {
        return new GilEvent(nanos, kind, 0, thread, GilEvent.NOBODY, 0);
    }

    private static void assertGapless(Row row) {
        long at = row.beganNanos();
        for (Span span : row.spans()) {
            assertThat(span.fromNanos()).isEqualTo(at);
            assertThat(span.toNanos()).isGreaterThan(at);
            at = span.toNanos();
        }
        assertThat(at).isEqualTo(row.endedNanos());
    }

    @Test
    void rows_cover_each_thread_from_start_to_end_without_gap() {
        Timeline timeline = Timeline.of(SampleTraces.turns(7));

        timeline.rows().forEach(TimelineTests::assertGapless);
        assertThat(timeline.rows().getFirst().beganNanos()).isZero();
        assertThat(timeline.rows().get(1).beganNanos()).isEqualTo(MS);
    }

    @Test
    void a_forced_switch_reads_as_holding_switching_waiting() {
        Row first = Timeline.of(SampleTraces.turns(1)).rows().getFirst();

        assertThat(first.spans())
                .containsExactly(
                        new Span(State.HOLDING, 0, 6_100_000),
                        new Span(State.SWITCHING, 6_100_000, 6_150_000),
                        new Span(State.WAITING, 6_150_000, 7_150_000));
    }

    @Test
    void owners_never_overlap_and_match_the_threads_that_hold() {
        Timeline timeline = Timeline.of(SampleTraces.turns(5));

        long free = 0;
        for (Owner owner : timeline.owners()) {
            assertThat(owner.fromNanos()).isGreaterThanOrEqualTo(free);
            free = owner.toNanos();
        }
        long owned = timeline.owners().stream().mapToLong(o -> o.toNanos() - o.fromNanos()).sum();
        long held = timeline.rows().stream().mapToLong(r -> r.nanosIn(State.HOLDING)).sum();
        assertThat(owned).isEqualTo(held).isPositive();
    }

    @Test
    void the_taker_of_a_handover_need_not_be_the_asker() {
        Timeline timeline = Timeline.of(SampleTraces.barging());

        assertThat(timeline.handovers())
                .containsExactly(new Handover(0, 2, 1, 3, 5 * MS, 6 * MS, 6 * MS + 10));
        assertThat(timeline.rows().get(1).marks())
                .extracting(Timeline.Mark::kind)
                .containsExactly(
                        MarkKind.TIMEOUT, MarkKind.DROP_REQUEST, MarkKind.RETRY, MarkKind.BUSY);
    }

    @Test
    void a_holder_without_a_core_is_preempted() {
        Row first = Timeline.of(SampleTraces.barging()).rows().getFirst();

        assertThat(first.spans()).contains(new Span(State.PREEMPTED, 10 * MS, 11 * MS));
        assertThat(first.endedNanos()).isEqualTo(11 * MS);
    }

    @Test
    void a_timer_asks_on_the_holders_row() {
        Timeline timeline = Timeline.of(SampleTraces.timer());

        assertThat(timeline.handovers())
                .containsExactly(new Handover(0, GilEvent.NOBODY, 1, 1, 50 * MS, 51 * MS, 51 * MS));
        assertThat(timeline.rows().getFirst().marks())
                .containsExactly(
                        new Timeline.Mark(MarkKind.DROP_REQUEST, 50 * MS, GilEvent.NOBODY));
    }

    @Test
    void threads_without_a_gil_run_whenever_they_do_nothing_else() {
        Timeline timeline = Timeline.of(SampleTraces.free());

        assertThat(timeline.rows().getFirst().spans())
                .containsExactly(
                        new Span(State.HOLDING, 0, 2 * MS),
                        new Span(State.SLEEPING, 2 * MS, 4 * MS),
                        new Span(State.HOLDING, 4 * MS, 10 * MS));
        assertThat(timeline.owners()).isEmpty();
    }

    @Test
    void a_trace_that_begins_in_the_middle_says_what_threads_were_doing() {
        List<GilEvent> events =
                List.of(
                        event(3 * MS, Kind.RELEASE, 1),
                        event(4 * MS, Kind.SLEEP_END, 2),
                        event(4 * MS, Kind.TAKE_BEGIN, 2),
                        event(6 * MS, Kind.ACQUIRE, 2));
        Timeline timeline = Timeline.of(SampleTraces.of("new", SampleTraces.threads(1, 0), events));

        assertThat(timeline.owners()).containsExactly(new Owner(0, 1, 0, 3 * MS));
        assertThat(timeline.rows().get(1).thread().name()).isEqualTo("thread 2");
        assertThat(timeline.rows().get(1).spans())
                .containsExactly(
                        new Span(State.SLEEPING, 0, 4 * MS),
                        new Span(State.WAITING, 4 * MS, 6 * MS));
    }

    @Test
    void any_prefix_of_a_trace_can_be_read() {
        GilTrace whole = SampleTraces.barging();
        for (int kept = 0; kept <= whole.events().size(); kept++) {
            List<GilEvent> some = whole.events().subList(0, kept);
            Timeline timeline = Timeline.of(SampleTraces.of("new", whole.threads(), some));
            timeline.rows().forEach(TimelineTests::assertGapless);
        }
    }

    @Test
    void shares_add_up_to_one() {
        Timeline timeline = Timeline.of(SampleTraces.turns(40));
        Shares thread = Shares.of(timeline.rows().getFirst());
        Shares gil = Shares.ofGil(timeline, 0);

        assertThat(thread.held() + thread.waiting() + thread.free()).isCloseTo(1, within(1e-9));
        assertThat(thread.held()).isBetween(0.45, 0.57);
        assertThat(gil.held()).isGreaterThan(0.98);
        assertThat(gil.waiting()).isPositive();
        assertThat(gil.free()).isCloseTo(0, within(1e-9));
    }

    @Test
    void two_processes_have_an_owner_each() {
        List<GilEvent> events = new ArrayList<>();
        for (int gil = 0; gil < 2; gil++) {
            events.add(new GilEvent(0, Kind.ACQUIRE, gil, gil, GilEvent.NOBODY, 1));
        }
        events.add(new GilEvent(MS, Kind.END, 0, 0, GilEvent.NOBODY, 0));
        List<TraceThread> threads =
                List.of(new TraceThread(0, "a", 0, 0), new TraceThread(1, "b", 1, 1));

        assertThat(Timeline.of(SampleTraces.of("processes", threads, events)).owners())
                .containsExactlyInAnyOrder(new Owner(0, 0, 0, MS), new Owner(1, 1, 0, MS));
    }
}
