package dev.parallax.lab.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.semantics.gil.GilEvent;
import dev.parallax.semantics.gil.GilEvent.Kind;

import org.junit.jupiter.api.Test;

class StretchesTests {
    private final Stretches stretches = new Stretches();

    private void event(long millis, Kind kind, int gil, long thread) {
        stretches.event(millis * 1_000_000, kind, gil, thread, GilEvent.NOBODY, 0);
    }

    @Test
    void a_stretch_ends_when_another_thread_takes_the_lock() {
        event(0, Kind.ACQUIRE, 0, 1);
        event(5, Kind.RELEASE, 0, 1);
        event(6, Kind.ACQUIRE, 0, 2);
        event(10, Kind.RELEASE, 0, 2);
        event(10, Kind.ACQUIRE, 0, 1);
        assertThat(stretches.seconds()).containsExactly(0.005, 0.004);
        assertThat(stretches.mostHolders()).isEqualTo(1);
    }

    @Test
    void a_thread_that_takes_the_lock_again_goes_on_with_its_stretch() {
        event(0, Kind.ACQUIRE, 0, 1);
        event(1, Kind.RELEASE, 0, 1);
        event(1, Kind.ACQUIRE, 0, 1);
        event(3, Kind.RELEASE, 0, 1);
        event(4, Kind.ACQUIRE, 0, 2);
        assertThat(stretches.seconds()).containsExactly(0.003);
    }

    @Test
    void locks_are_told_apart() {
        event(0, Kind.ACQUIRE, 0, 1);
        event(0, Kind.ACQUIRE, 1, 2);
        assertThat(stretches.mostHolders()).isEqualTo(1);
        assertThat(stretches.seconds()).isEmpty();
    }

    @Test
    void two_holders_of_one_lock_are_noticed() {
        event(0, Kind.ACQUIRE, 0, 1);
        event(1, Kind.ACQUIRE, 0, 2);
        assertThat(stretches.mostHolders()).isEqualTo(2);
    }

    @Test
    void nothing_is_seen_where_nobody_takes_a_lock() {
        event(0, Kind.START, 0, 1);
        event(9, Kind.END, 0, 1);
        assertThat(stretches.mostHolders()).isZero();
        assertThat(stretches.median()).isNaN();
    }
}
