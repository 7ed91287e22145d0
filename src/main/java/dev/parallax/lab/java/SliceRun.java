package dev.parallax.lab.java;

import dev.parallax.lab.Measurement;
import dev.parallax.lab.Probe.Slices;
import dev.parallax.lab.work.Crew;
import dev.parallax.semantics.gil.Activity;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Threads that compute side by side for a while. */
final class SliceRun {
    private final Slices slices;
    private final Spinner spinner = new Spinner();
    private long nanos;

    SliceRun(Slices slices) {
        this.slices = slices;
    }

    /**
     * Runs it.
     *
     * @param stretches what takes the scene's events
     */
    Measurement run(Scene scene, Stretches stretches) throws IOException, InterruptedException {
        double cpu = CpuClock.seconds();
        scene.main().runHere("MainThread", () -> compute(scene.main()));
        double used = CpuClock.seconds() - cpu;
        List<Double> samples = stretches.seconds();
        double seconds = nanos / 1e9;
        return new Measurement(
                seconds, used, Map.of("switches", scene.switches() / seconds), samples);
    }

    private void compute(Crew crew) throws IOException, InterruptedException {
        long start = System.nanoTime();
        spinner.start(slices.threads(), crew);
        crew.gil()
                .blocking(
                        Activity.SLEEP,
                        () -> {
                            Thread.sleep(slices.length());
                            return slices;
                        });
        spinner.stop();
        nanos = System.nanoTime() - start;
    }
}
