package dev.parallax.lab.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.lab.LabException;
import dev.parallax.lab.Measurement;
import dev.parallax.lab.Mode;
import dev.parallax.lab.Probe;
import dev.parallax.lab.Probe.Spread;
import dev.parallax.semantics.gil.GilEvent;
import dev.parallax.semantics.gil.GilPolicies;
import dev.parallax.trace.GilTrace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.List;

class SimulatedSubjectTests {
    private static final Mode INTERPRETERS = new Mode("per-interpreter", 0);

    private static double seconds(Probe probe, Mode mode) throws Exception {
        try (var subject = new SimulatedSubject(4, 1)) {
            return subject.measure(probe, mode).seconds();
        }
    }

    private static Probe batch(String work, Spread spread, long size) {
        return new Probe.Batch(work, spread, 4, size);
    }

    @ParameterizedTest
    @CsvSource({"countdown, 5000000", "maths, 500", "sorting, 40000", "image, 300"})
    void threads_that_compute_are_no_faster_than_serial_and_processes_are(String work, long size)
            throws Exception {
        double serial = seconds(batch(work, Spread.SERIAL, size), Mode.ON);
        assertThat(seconds(batch(work, Spread.THREADS, size), Mode.ON) / serial)
                .isBetween(0.97, 1.1);
        assertThat(seconds(batch(work, Spread.PROCESSES, size), Mode.ON) / serial)
                .isBetween(0.24, 0.3);
        assertThat(seconds(batch(work, Spread.THREADS, size), Mode.OFF) / serial)
                .isBetween(0.24, 0.3);
        assertThat(seconds(batch(work, Spread.INTERPRETERS, size), Mode.ON) / serial)
                .isBetween(0.24, 0.3);
        assertThat(seconds(batch(work, Spread.INTERPRETERS, size), INTERPRETERS) / serial)
                .isBetween(0.24, 0.3);
    }

    @ParameterizedTest
    @CsvSource({
        "network, 50",
        "files, 50",
        "http_api, 50",
        "sleep, 50",
        "sha256, 50",
        "compress, 50"
    })
    void threads_that_wait_or_let_go_are_faster_than_serial(String work, long size)
            throws Exception {
        double serial = seconds(batch(work, Spread.SERIAL, size), Mode.ON);
        assertThat(seconds(batch(work, Spread.THREADS, size), Mode.ON) / serial).isLessThan(0.5);
    }

    @Test
    void a_convoy_has_a_rate_and_round_trips() throws Exception {
        try (var subject = new SimulatedSubject(8, 1)) {
            var free = new Probe.Convoy(0, Spread.THREADS, Duration.ofSeconds(1));
            var beside = new Probe.Convoy(1, Spread.THREADS, Duration.ofSeconds(1));
            var apart = new Probe.Convoy(4, Spread.PROCESSES, Duration.ofSeconds(1));
            double alone = rate(subject.measure(free, Mode.ON));
            assertThat(alone / rate(subject.measure(beside, Mode.ON))).isGreaterThan(100);
            assertThat(alone / rate(subject.measure(apart, Mode.ON))).isLessThan(1.5);
            List<Double> samples = subject.measure(beside, Mode.ON).samples();
            assertThat(samples).hasSizeGreaterThan(50).allMatch(s -> s > 0 && s < 1);
        }
    }

    private static double rate(Measurement measurement) {
        return measurement.numbers().getOrDefault("rate", Double.NaN);
    }

    @Test
    void slices_are_as_long_as_the_interval_that_was_asked_for() throws Exception {
        try (var subject = new SimulatedSubject(2, 1)) {
            var probe = new Probe.Slices(2, Duration.ofSeconds(1));
            List<Double> samples =
                    subject.measure(probe, new Mode(GilPolicies.NEW, 2_000_000)).samples();
            assertThat(samples.get(samples.size() / 2)).isBetween(0.0019, 0.0022);
        }
    }

    @Test
    void subjects_with_the_same_seed_measure_the_same_and_repeating_varies() throws Exception {
        Probe probe = new Probe.Convoy(2, Spread.THREADS, Duration.ofSeconds(1));
        try (var one = new SimulatedSubject(3, 5);
                var other = new SimulatedSubject(3, 5)) {
            Measurement first = one.measure(probe, Mode.ON);
            assertThat(other.measure(probe, Mode.ON)).isEqualTo(first);
            assertThat(one.measure(probe, Mode.ON)).isNotEqualTo(first);
        }
    }

    static List<String> policies() {
        return GilPolicies.names();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void the_stamp_says_what_was_asked_and_seen(String policy) throws Exception {
        try (var subject = new SimulatedSubject(2, 1)) {
            var stamp = subject.stamp(new Mode(policy, 0));
            assertThat(stamp.asked()).startsWith(policy);
            assertThat(stamp.observed())
                    .contains(
                            policy.equals(GilPolicies.NONE)
                                    ? "2.00 cores"
                                    : "one thread at a time");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "new | 1000000 | new, 1.000 ms",
                "ruby | 0 | ruby, 100.000 ms",
                "old | 0 | old, 100 ticks",
                "graalpy | 0 | graalpy, 50.000 ms",
                "none | 0 | none, factor 1.0"
            })
    void the_stamp_names_the_interval(String policy, long interval, String asked) throws Exception {
        try (var subject = new SimulatedSubject(2, 1)) {
            assertThat(subject.stamp(new Mode(policy, interval)).asked()).isEqualTo(asked);
        }
    }

    @Test
    void what_it_cannot_do_it_says() {
        try (var subject = new SimulatedSubject(2, 1)) {
            assertThat(subject.unsupported(batch("maths", Spread.SERIAL, 1), Mode.ON)).isEmpty();
            assertThat(subject.unsupported(batch("knitting", Spread.SERIAL, 1), Mode.ON))
                    .contains("knitting", "maths");
            assertThatThrownBy(
                            () ->
                                    subject.measure(
                                            batch("maths", Spread.SERIAL, 1), new Mode("x", 0)))
                    .isInstanceOf(LabException.class)
                    .hasMessageContaining("'x'");
        }
    }

    @Test
    void a_trace_names_the_threads_and_their_gils() throws Exception {
        try (var subject = new SimulatedSubject(2, 1)) {
            var batch = new Probe.Batch("maths", Spread.PROCESSES, 3, 20);
            GilTrace trace = subject.trace(batch, Mode.ON);
            assertThat(trace.threads()).extracting("gil").containsExactly(0, 1, 2);
            assertThat(trace.events()).extracting(GilEvent::gil).contains(0, 1, 2);
        }
    }
}
