package dev.parallax.lab.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.lab.Measurement;
import dev.parallax.lab.Mode;
import dev.parallax.lab.Probe;
import dev.parallax.lab.Probe.Batch;
import dev.parallax.lab.Probe.Spread;
import dev.parallax.semantics.gil.GilEvent;
import dev.parallax.semantics.gil.GilPolicies;
import dev.parallax.trace.GilTrace;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

@Timeout(120)
class JavaSubjectIT {
    private static final int KEEP = 1_000_000;

    private final JavaSubject subject = new JavaSubject();

    @AfterEach
    void close() {
        subject.close();
    }

    static List<String> policies() {
        return GilPolicies.names();
    }

    @ParameterizedTest
    @EnumSource(Spread.class)
    void every_spread_gives_the_result_of_the_python_original(Spread spread) throws Exception {
        Measurement got = subject.measure(new Batch("sorting", spread, 2, 5001), Mode.ON);
        assertThat(got.numbers()).containsEntry("checksum", 1_482_982_286.0);
        assertThat(got.seconds()).isPositive();
        assertThat(got.cpuSeconds()).isNotNegative();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void at_most_one_thread_holds_a_lock_under_every_policy(String policy) throws Exception {
        Batch batch = new Batch("countdown", Spread.THREADS, 3, 3_000_000);
        GilTrace trace = subject.trace(batch, new Mode(policy, 0), KEEP);
        long holder = GilEvent.NOBODY;
        boolean taken = false;
        for (GilEvent event : trace.events()) {
            if (event.kind() == GilEvent.Kind.ACQUIRE) {
                assertThat(holder).isEqualTo(GilEvent.NOBODY);
                holder = event.thread();
                taken = true;
            } else if (event.kind() == GilEvent.Kind.RELEASE) {
                assertThat(event.thread()).isEqualTo(holder);
                holder = GilEvent.NOBODY;
            }
        }
        assertThat(taken).isEqualTo(!policy.equals("none"));
        assertThat(trace.stamp().asked()).isEqualTo(policy);
        assertThat(trace.stamp().observed())
                .startsWith(taken ? "held by one thread at a time" : "no GIL was taken");
    }

    @Test
    void a_trace_names_its_threads_and_their_locks() throws Exception {
        GilTrace trace =
                subject.trace(new Batch("mixed", Spread.INTERPRETERS, 2, 1), Mode.ON, KEEP);
        assertThat(trace.threads())
                .extracting(t -> t.number() + " " + t.name() + " " + t.gil())
                .containsExactly("1 MainThread 0", "2 Thread-1 (mixed) 1", "3 Thread-2 (mixed) 2");
        Set<Long> known = trace.threads().stream().map(t -> t.number()).collect(Collectors.toSet());
        assertThat(trace.events()).allMatch(event -> known.contains(event.thread()));
        assertThat(trace.events()).extracting(GilEvent::kind).contains(GilEvent.Kind.SLEEP_BEGIN);
    }

    @Test
    void a_short_switch_interval_hands_the_lock_over_more_often() throws Exception {
        Probe slices = new Probe.Slices(2, Duration.ofMillis(300));
        Measurement rare = subject.measure(slices, new Mode("new", 50_000_000));
        Measurement often = subject.measure(slices, new Mode("new", 500_000));
        assertThat(often.samples()).hasSizeGreaterThan(2 * rare.samples().size());
        assertThat(often.numbers().get("switches")).isGreaterThan(rare.numbers().get("switches"));
        assertThat(subject.measure(slices, Mode.OFF).samples()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Spread.class,
            names = {"THREADS", "PROCESSES"})
    void an_echo_is_answered_beside_threads_that_compute(Spread spread) throws Exception {
        Probe convoy = new Probe.Convoy(1, spread, Duration.ofMillis(300));
        Measurement got = subject.measure(convoy, Mode.ON);
        assertThat(got.samples()).isNotEmpty().allMatch(seconds -> seconds > 0);
        assertThat(got.numbers()).containsKeys("rate", "p50", "p99");
    }

    @Test
    void child_jvms_are_kept_until_closed_and_gone_then() throws Exception {
        Batch batch = new Batch("sleep", Spread.PROCESSES, 2, 1);
        subject.measure(batch, Mode.ON);
        List<Long> first = subject.childPids();
        subject.measure(batch, Mode.ON);
        assertThat(subject.childPids()).isEqualTo(first).hasSize(2);
        subject.close();
        assertThat(first)
                .noneMatch(pid -> ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
    }
}
