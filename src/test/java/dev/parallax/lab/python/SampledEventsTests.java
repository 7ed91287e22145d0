package dev.parallax.lab.python;

import static dev.parallax.semantics.gil.GilEvent.FORCED;
import static dev.parallax.semantics.gil.GilEvent.VOLUNTARY;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parallax.semantics.gil.GilEvent;
import dev.parallax.semantics.gil.GilEvent.Kind;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class SampledEventsTests {
    private final SampledEvents events = new SampledEvents(2, true);

    private Tuple[] edges() {
        return events.events().stream()
                .filter(e -> e.kind() == Kind.ACQUIRE || e.kind() == Kind.RELEASE)
                .map(e -> tuple(e.nanos(), e.kind(), e.thread(), e.value()))
                .toArray(Tuple[]::new);
    }

    private void sample(long nanos, Doing first, Doing second) {
        events.sample(nanos, new Doing[] {first, second});
    }

    @Test
    void a_handover_is_a_forced_release_and_an_acquire() {
        sample(0, Doing.RUNNABLE, Doing.GIL_WAIT);
        sample(5, Doing.GIL_WAIT, Doing.RUNNABLE);

        assertThat(edges())
                .containsExactly(
                        tuple(0L, Kind.ACQUIRE, 1L, 1L),
                        tuple(5L, Kind.RELEASE, 1L, FORCED),
                        tuple(5L, Kind.ACQUIRE, 2L, 2L));
    }

    @Test
    void of_two_that_can_run_the_holder_goes_on() {
        sample(0, Doing.GIL_WAIT, Doing.RUNNABLE);
        sample(1, Doing.RUNNABLE, Doing.RUNNABLE);
        sample(2, Doing.GIL_WAIT, Doing.RUNNABLE);

        assertThat(edges()).containsExactly(tuple(0L, Kind.ACQUIRE, 2L, 1L));
    }

    @Test
    void going_to_sleep_is_a_voluntary_release() {
        sample(0, Doing.RUNNABLE, Doing.GIL_WAIT);
        sample(3, Doing.SLEEP, Doing.GIL_WAIT);

        assertThat(edges()).contains(tuple(3L, Kind.RELEASE, 1L, VOLUNTARY));
        assertThat(events.events()).extracting(GilEvent::kind).contains(Kind.SLEEP_BEGIN);
    }

    @Test
    void an_end_comes_once() {
        sample(0, Doing.RUNNABLE, Doing.IO);
        sample(1, Doing.ENDED, Doing.IO);
        sample(2, Doing.ENDED, Doing.ENDED);

        assertThat(events.events())
                .filteredOn(e -> e.kind() == Kind.END)
                .extracting(GilEvent::nanos, GilEvent::thread)
                .containsExactly(tuple(1L, 1L), tuple(2L, 2L));
    }

    @Test
    void without_a_gil_nothing_is_acquired() {
        SampledEvents free = new SampledEvents(2, false);
        free.sample(0, new Doing[] {Doing.RUNNABLE, Doing.RUNNABLE});

        assertThat(free.events()).extracting(GilEvent::kind).containsOnly(Kind.START);
        assertThat(free.events()).extracting(GilEvent::gil).containsOnly(-1);
    }
}
