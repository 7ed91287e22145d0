package dev.parallax.semantics.gil;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.semantics.identity.PythonThread;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Random thread programs on the real lock; what must hold is read off its events. */
@Timeout(120)
class GilPropertyTests {
    static final List<String> LOCKS =
            GilPolicies.names().stream().filter(name -> !name.equals("none")).toList();

    private static final int THREADS = 5;
    private static final int STEPS = 40;

    static GilPolicy policy(String name) {
        return GilPolicies.byName(name, name.startsWith("old") ? 500 : 100_000);
    }

    static Stream<Arguments> locksAndSeeds() {
        return LOCKS.stream()
                .flatMap(name -> Stream.of(1, 2, 3).map(seed -> Arguments.of(name, seed)));
    }

    private final List<GilEvent> events = new ArrayList<>();

    private Gil gil(GilPolicy policy, long seed) {
        GilEventSink sink =
                (nanos, kind, gil, thread, other, value) ->
                        events.add(new GilEvent(nanos, kind, gil, thread, other, value));
        WakeOrder order =
                switch ((int) seed) {
                    case 1 -> WakeOrder.fifo();
                    case 2 -> WakeOrder.lifo();
                    default -> WakeOrder.random(seed);
                };
        return Gil.of(policy, 0, sink, order);
    }

    private static void program(Gil gil, SplittableRandom random) {
        gil.enter();
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(4)) {
                case 0 -> pause(gil, Activity.IO);
                case 1 -> pause(gil, Activity.C_WORK);
                default -> compute(gil, random.nextInt(200_000));
            }
        }
        gil.leave();
    }

    private static void compute(Gil gil, int ticks) {
        for (int i = 0; i < ticks; i++) {
            gil.tick();
        }
    }

    private static void pause(Gil gil, Activity activity) {
        assertThat(
                        gil.blocking(
                                activity,
                                () -> {
                                    LockSupport.parkNanos(1_000);
                                    return gil.held();
                                }))
                .isFalse();
    }

    private static void run(Gil gil, int threads, long seed) throws InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        List<Thread> started = new ArrayList<>();
        for (int number = 1; number <= threads; number++) {
            PythonThread identity = new PythonThread("t" + number, number, false);
            SplittableRandom own = random.split();
            started.add(
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        PythonThread.bind(identity);
                                        program(gil, own);
                                    }));
        }
        for (Thread thread : started) {
            thread.join();
        }
    }

    @ParameterizedTest
    @MethodSource("locksAndSeeds")
    void the_events_obey_the_rules_and_add_up_to_the_counts(String name, long seed)
            throws InterruptedException {
        Gil gil = gil(policy(name), seed);
        run(gil, THREADS, seed);
        GilCounts read = EventInvariants.check(gil.policy(), events);
        assertThat(gil.counts()).isEqualTo(read);
        assertThat(read.takes()).isEqualTo(read.drops());
        assertThat(events).extracting(GilEvent::kind).contains(GilEvent.Kind.IO_BEGIN);
    }

    @ParameterizedTest
    @FieldSource("LOCKS")
    void alone_a_thread_lets_go_only_because_it_wants_to(String name) throws InterruptedException {
        Gil gil = gil(policy(name), 1);
        run(gil, 1, 7);
        GilCounts read = EventInvariants.check(gil.policy(), events);
        assertThat(read.forcedDrops()).isZero();
        assertThat(read.requests()).isZero();
        assertThat(read.switches()).isOne();
    }
}
