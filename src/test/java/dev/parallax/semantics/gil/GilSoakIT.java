package dev.parallax.semantics.gil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.parallax.semantics.identity.PythonThread;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Many threads with random phases, exceptions and interrupts: nobody gets stuck. {@code
 * -Dparallax.soak.steps=N} makes it longer.
 */
class GilSoakIT {
    static final List<String> LOCKS = GilPropertyTests.LOCKS;

    private static final int THREADS = 64;
    private static final int STEPS = Integer.getInteger("parallax.soak.steps", 100);
    private static final Duration PATIENCE = Duration.ofSeconds(60).plusMillis(100L * STEPS);

    private final AtomicInteger increments = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private int unguarded;

    private final class Program {
        private final Gil gil;
        private final PyLock lock;
        private final SplittableRandom random;

        Program(Gil gil, PyLock lock, SplittableRandom random) {
            this.gil = gil;
            this.lock = lock;
            this.random = random;
        }

        void run() {
            gil.enter();
            try {
                for (int i = 0; i < STEPS; i++) {
                    step();
                }
            } finally {
                gil.leave();
            }
        }

        private void step() {
            try {
                switch (random.nextInt(5)) {
                    case 0 -> gil.blocking(Activity.SLEEP, this::nap);
                    case 1 -> gil.blocking(Activity.IO, this::breakDown);
                    case 2 -> lock.with(() -> count(random.nextInt(300)));
                    default -> count(random.nextInt(40_000));
                }
            } catch (InterruptedException | IllegalStateException e) {
                failures.incrementAndGet();
            }
            assertThat(gil.held()).isTrue();
        }

        private boolean count(int times) {
            for (int i = 0; i < times; i++) {
                unguarded++; // loses counts if two threads get here at once
                gil.tick();
            }
            increments.addAndGet(times);
            return true;
        }

        private boolean nap() throws InterruptedException {
            Thread.sleep(Duration.ofNanos(random.nextInt(200_000)));
            return true;
        }

        private boolean breakDown() {
            throw new IllegalStateException("on purpose");
        }
    }

    /** One whose interval is shorter than many a phase, or nobody would ever be asked. */
    private static GilPolicy policy(String name) {
        return GilPolicies.byName(name, name.startsWith("old") ? 1_000 : 10_000);
    }

    private List<Thread> startAll(Gil gil, List<Throwable> deaths) {
        PyLock lock = new PyLock(gil);
        SplittableRandom seeds = new SplittableRandom(42);
        List<Thread> threads = new ArrayList<>();
        for (int number = 1; number <= THREADS; number++) {
            PythonThread identity = new PythonThread("soak-" + number, number, false);
            Program program = new Program(gil, lock, seeds.split());
            threads.add(
                    Thread.ofPlatform()
                            .name(identity.name())
                            .daemon()
                            .uncaughtExceptionHandler((thread, error) -> deaths.add(error))
                            .start(
                                    () -> {
                                        PythonThread.bind(identity);
                                        program.run();
                                    }));
        }
        return threads;
    }

    /** Interrupts any of them until all have ended. */
    private static void harass(List<Thread> threads) {
        SplittableRandom random = new SplittableRandom(7);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (threads.stream().anyMatch(Thread::isAlive)) {
            threads.get(random.nextInt(threads.size())).interrupt();
            LockSupport.parkNanos(100_000);
            if (System.nanoTime() > end) {
                fail("stuck:\n" + dump());
            }
        }
    }

    private static String dump() {
        return Arrays.stream(ManagementFactory.getThreadMXBean().dumpAllThreads(true, true))
                .filter(thread -> thread.getThreadName().startsWith("soak-"))
                .map(Object::toString)
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @FieldSource("LOCKS")
    void nobody_gets_stuck_and_every_take_has_its_drop(String name) {
        Gil gil = Gil.of(policy(name), 0, GilEventSink.NONE, WakeOrder.random(3));
        List<Throwable> deaths = new CopyOnWriteArrayList<>();
        harass(startAll(gil, deaths));
        assertThat(deaths).isEmpty();
        assertThat(unguarded).isEqualTo(increments.get()).isPositive();
        assertThat(failures).hasPositiveValue();
        assertThat(gil.counts().takes()).isEqualTo(gil.counts().drops());
        assertThat(gil.counts().forcedDrops()).isPositive();
    }
}
