package dev.parallax.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.semantics.gil.GilEvent.Kind;
import dev.parallax.semantics.gil.GilEventSink;
import dev.parallax.semantics.gil.GilPolicies;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

@Timeout(60)
class SimulationEndTests {
    private static SimulationResult run(String text) throws WorkloadException {
        return WorkloadFile.read("test", text).run(GilEventSink.NONE);
    }

    static List<String> policies() {
        return GilPolicies.names();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void threads_that_wait_for_each_other_for_ever_end_the_run(String policy) throws Exception {
        SimulationResult result =
                run(
                        "gil %s%nbackground 3%ncores 1%n".formatted(policy)
                                + "thread A: lock L; sleep 5ms; lock M; unlock M\n"
                                + "thread B: lock M; sleep 5ms; lock L; unlock L\n");
        assertThat(result.finished()).isFalse();
        assertThat(result.endNanos()).isBetween(5_000_000L, 1_000_000_000L);
    }

    @ParameterizedTest
    @MethodSource("policies")
    void a_deadlock_names_who_waits_for_which_lock_of_whom(String policy) throws Exception {
        SimulationResult result =
                run(
                        "gil %s%n".formatted(policy)
                                + "thread a: lock A; io 1ms; lock B\n"
                                + "thread b: lock B; io 1ms; lock A\n");
        assertThat(LockWait.words(result.deadlock()))
                .isEqualTo("a waits for lock B, which b holds; b waits for lock A, which a holds");
    }

    @Test
    void a_lock_that_an_ended_thread_keeps_is_a_deadlock_too() throws Exception {
        SimulationResult result =
                run("thread a: lock L; cpu 1ms\nthread b start=3ms: lock L; unlock L\n");
        assertThat(LockWait.words(result.deadlock()))
                .isEqualTo("b waits for lock L, which a holds, though it has ended");
    }

    @Test
    void a_thread_can_wait_for_itself() throws Exception {
        assertThat(LockWait.words(run("thread a: lock L; lock L").deadlock()))
                .isEqualTo("a waits for lock L, which it holds itself");
    }

    @Test
    void of_many_who_wait_the_first_are_named() throws Exception {
        String text = "thread a: lock L\nthread b start=1ms count=%d: lock L\n";
        assertThat(LockWait.words(run(text.formatted(9)).deadlock()))
                .endsWith("though it has ended; and 1 more waits");
        assertThat(LockWait.words(run(text.formatted(10)).deadlock()))
                .endsWith("; and 2 more wait");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thread a: lock L; cpu 1ms; unlock L\nthread b: lock L; unlock L",
                "until 1ms\nthread a: lock L; sleep 1s\nthread b: sleep 1us; lock L"
            })
    void a_run_whose_threads_can_go_on_is_no_deadlock(String text) throws Exception {
        assertThat(run(text).deadlock()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cpu 0ms", "io 0ms", "lock L; unlock L", "repeat forever { cpu 0ms }", ""})
    void a_repeat_that_takes_no_time_ends(String phases) throws Exception {
        String text = "gil none\nuntil 1s\nthread A: repeat forever { " + phases + " }; cpu 1ms";
        assertThat(run(text).finished()).isTrue();
    }

    @Test
    void a_run_stops_when_its_time_is_over() throws Exception {
        SimulationResult result = run("until 30ms\nthread A: cpu 20ms\nthread B: cpu 20ms");
        assertThat(result.finished()).isFalse();
        assertThat(result.endNanos()).isEqualTo(30_000_000);
        assertThat(result.threads())
                .allSatisfy(t -> assertThat(t.endNanos()).isEqualTo(30_000_000));
        assertThat(result.cpuNanos()).isBetween(29_000_000L, 31_000_000L);
    }

    @Test
    void an_interrupted_run_stops_and_keeps_the_interrupt() throws Exception {
        Thread.currentThread().interrupt();
        SimulationResult result = run("until 86400s\nthread A: echo forever");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.finished()).isFalse();
        assertThat(result.endNanos()).isLessThan(86_400_000_000_000L);
    }

    @Test
    void a_lock_goes_to_who_has_waited_longest() throws Exception {
        List<Long> got = new ArrayList<>();
        WorkloadFile.read(
                        "test", "thread T count=4 start=1ms: lock L; io 10ms; unlock L; cpu 1ms\n")
                .run(
                        (nanos, kind, gil, thread, other, value) -> {
                            if (kind == Kind.LOCK_WAIT_END) {
                                got.add(thread);
                            }
                        });
        assertThat(got).containsExactly(1L, 2L, 3L);
    }

    @Test
    void the_same_lock_name_in_another_process_is_another_lock() throws Exception {
        SimulationResult result =
                run(
                        "thread A process=1: lock L; io 10ms; unlock L\n"
                                + "thread B process=2: lock L; io 10ms; unlock L");
        assertThat(result.endNanos()).isLessThan(11_000_000);
        assertThat(result.threads()).allSatisfy(t -> assertThat(t.lockWaiting()).isZero());
    }

    @Test
    void other_peoples_threads_take_their_share_of_a_core() throws Exception {
        long alone = run("cores 1\nthread A: cpu 100ms").endNanos();
        long beside = run("cores 1\nbackground 3\nthread A: cpu 100ms").endNanos();
        assertThat((double) beside / alone).isBetween(3.5, 4.5);
    }
}
