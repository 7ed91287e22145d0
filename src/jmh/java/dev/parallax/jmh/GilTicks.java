package dev.parallax.jmh;

import dev.parallax.semantics.gil.Gil;
import dev.parallax.semantics.gil.GilPolicies;
import dev.parallax.semantics.identity.PythonThread;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import java.util.concurrent.TimeUnit;

/**
 * A loop with and without a tick at its back-edge, for a thread that holds the lock and that nobody
 * disturbs. The body is as short as one can be that the compiler must not leave out: each turn
 * needs the one before.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class GilTicks {
    private static final int TURNS = 100_000;

    /** A thread that holds a lock. */
    @State(Scope.Thread)
    public static class Holder {
        /** The lock's policy. */
        @Param({"none", "new", "old"})
        public String policy = "";

        /** The lock. */
        public Gil gil = Gil.of(GilPolicies.byName(GilPolicies.NONE));

        /** Takes the lock, after another thread: the old GIL is only made for a second one. */
        @Setup(Level.Trial)
        public void take() throws InterruptedException {
            Gil made = Gil.of(GilPolicies.byName(policy));
            Thread other =
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        PythonThread.bind(new PythonThread("other", 2, false));
                                        made.enter();
                                        made.leave();
                                    });
            other.join();
            PythonThread.bind(new PythonThread("main", 1, false));
            made.enter();
            gil = made;
        }

        /** Lets go. */
        @TearDown(Level.Trial)
        public void drop() {
            gil.leave();
            PythonThread.bind(null);
        }
    }

    private int start = 1;

    /** The bare loop. */
    @Benchmark
    @OperationsPerInvocation(TURNS)
    public int bare() {
        int x = start;
        int n = TURNS;
        while (n > 0) {
            x += x ^ n;
            n -= 1;
        }
        start = x;
        return x;
    }

    /** The loop with a tick. */
    @Benchmark
    @OperationsPerInvocation(TURNS)
    public int tick(Holder holder) {
        Gil gil = holder.gil;
        int x = start;
        int n = TURNS;
        while (n > 0) {
            x += x ^ n;
            n -= 1;
            gil.tick();
        }
        start = x;
        return x;
    }
}
