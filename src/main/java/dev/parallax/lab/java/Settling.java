package dev.parallax.lab.java;

import dev.parallax.lab.Mode;
import dev.parallax.lab.work.Work;
import dev.parallax.lab.work.WorkKind;
import dev.parallax.lab.work.Works;
import dev.parallax.semantics.gil.GilEventSink;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Does work until the compiler is done with it, once for each kind: grows the size until a run
 * takes long enough to be compiled, then repeats it until it gets no faster.
 */
final class Settling {
    private static final long LONG_ENOUGH = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long LIMIT = TimeUnit.MILLISECONDS.toNanos(1500);
    private static final long LIMIT_IF_WAITING = TimeUnit.MILLISECONDS.toNanos(200);
    private static final double FASTER = 0.97;
    private static final int NO_FASTER_RUNS = 4;

    private final Set<String> settled = new HashSet<>();

    /** Settles a kind that was not settled yet. */
    void settle(String name) throws IOException, InterruptedException {
        if (settled.contains(name)) {
            return;
        }
        WorkKind kind = Works.byName(name).orElseThrow();
        boolean waits = kind.bound() == WorkKind.Bound.IO || kind.bound() == WorkKind.Bound.MIXED;
        try (Scene scene = new Scene(Mode.ON, GilEventSink.NONE)) {
            scene.main()
                    .runHere(
                            "MainThread",
                            () -> repeat(kind.work(), scene, waits ? LIMIT_IF_WAITING : LIMIT));
        }
        settled.add(name);
    }

    private static void repeat(Work work, Scene scene, long limit)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + limit;
        long size = 1;
        long best = Long.MAX_VALUE;
        int noFaster = 0;
        while (noFaster < NO_FASTER_RUNS && System.nanoTime() < end) {
            long start = System.nanoTime();
            work.run(size, scene.main());
            long took = System.nanoTime() - start;
            if (took < LONG_ENOUGH) {
                size *= 2;
                best = Long.MAX_VALUE;
            } else {
                noFaster = took < best * FASTER ? 0 : noFaster + 1;
                best = Math.min(best, took);
            }
        }
    }
}
