package dev.parallax.lab.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parallax.semantics.gil.GilEvent;
import dev.parallax.semantics.gil.GilEvent.Kind;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

import java.util.List;

class RecordedEventsTests {
    private static Tuple[] edges(long[] starts, long[] ends, RecordedWait... waits) {
        return RecordedEvents.of(starts, ends, List.of(waits)).stream()
                .filter(e -> e.kind() == Kind.ACQUIRE || e.kind() == Kind.RELEASE)
                .map(e -> tuple(e.nanos(), e.kind(), e.thread()))
                .toArray(Tuple[]::new);
    }

    @Test
    void the_end_of_a_wait_is_an_acquire() {
        Tuple[] edges =
                edges(
                        new long[] {0, 10},
                        new long[] {100, 90},
                        new RecordedWait(1, Doing.GIL_WAIT, 10, 60),
                        new RecordedWait(0, Doing.GIL_WAIT, 59, 91));

        assertThat(edges)
                .containsExactly(
                        tuple(0L, Kind.ACQUIRE, 1L),
                        tuple(59L, Kind.RELEASE, 1L),
                        tuple(60L, Kind.ACQUIRE, 2L),
                        tuple(90L, Kind.RELEASE, 2L),
                        tuple(91L, Kind.ACQUIRE, 1L),
                        tuple(100L, Kind.RELEASE, 1L));
    }

    @Test
    void two_never_hold_at_once_however_late_a_record_is() {
        List<GilEvent> events =
                RecordedEvents.of(
                        new long[] {0, 10},
                        new long[] {100, 90},
                        List.of(
                                new RecordedWait(1, Doing.GIL_WAIT, 10, 60),
                                new RecordedWait(0, Doing.GIL_WAIT, 62, 90)));

        int holders = 0;
        for (GilEvent event : events) {
            holders += event.kind() == Kind.ACQUIRE ? 1 : 0;
            holders -= event.kind() == Kind.RELEASE ? 1 : 0;
            assertThat(holders).isBetween(0, 1);
        }
        assertThat(holders).isZero();
    }

    @Test
    void a_lock_wait_lets_the_gil_go_and_takes_it_after() {
        Tuple[] edges =
                edges(
                        new long[] {0},
                        new long[] {50},
                        new RecordedWait(0, Doing.LOCK_WAIT, 10, 20));

        assertThat(edges)
                .containsExactly(
                        tuple(0L, Kind.ACQUIRE, 1L),
                        tuple(10L, Kind.RELEASE, 1L),
                        tuple(20L, Kind.ACQUIRE, 1L),
                        tuple(50L, Kind.RELEASE, 1L));
    }
}
