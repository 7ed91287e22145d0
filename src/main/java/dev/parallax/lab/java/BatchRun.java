package dev.parallax.lab.java;

import dev.parallax.lab.LabException;
import dev.parallax.lab.Measurement;
import dev.parallax.lab.Mode;
import dev.parallax.lab.Probe.Batch;
import dev.parallax.lab.Probe.Spread;
import dev.parallax.lab.work.Crew;
import dev.parallax.lab.work.Member;
import dev.parallax.lab.work.Work;
import dev.parallax.lab.work.Works;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs a batch of equal tasks and takes its time. */
final class BatchRun {
    private final Batch batch;
    private final Work work;
    private final long[] results;

    BatchRun(Batch batch) {
        this.batch = batch;
        work = Works.byName(batch.work()).orElseThrow().work();
        results = new long[batch.tasks()];
    }

    /** Runs it in this JVM. */
    Measurement inThreads(Scene scene) throws IOException, InterruptedException, LabException {
        long[] times = new long[2];
        double cpu = CpuClock.seconds();
        scene.main()
                .runHere(
                        "MainThread",
                        () -> {
                            times[0] = System.nanoTime();
                            runTasks(scene);
                            times[1] = System.nanoTime();
                        });
        double used = CpuClock.seconds() - cpu;
        return measured(times[1] - times[0], used, Map.of("switches", (double) scene.switches()));
    }

    private void runTasks(Scene scene) throws IOException, InterruptedException {
        if (batch.spread() == Spread.SERIAL) {
            for (int task = 0; task < batch.tasks(); task++) {
                results[task] = work.run(batch.size(), scene.main());
            }
            return;
        }
        boolean apart = batch.spread() == Spread.INTERPRETERS;
        List<Member> members = new ArrayList<>();
        for (int task = 0; task < batch.tasks(); task++) {
            Crew crew = apart ? scene.newInterpreter() : scene.main();
            int index = task;
            members.add(
                    crew.start(
                            "Thread-" + (task + 1) + " (" + batch.work() + ")",
                            () -> results[index] = work.run(batch.size(), crew)));
        }
        for (Member member : members) {
            member.join();
        }
    }

    /** Runs it in child JVMs, a task each. */
    Measurement inProcesses(List<ChildJvm> children, Mode mode)
            throws LabException, InterruptedException {
        String order =
                String.format(
                        "run %s %d %s %d",
                        batch.work(), batch.size(), mode.policy(), mode.intervalNanos());
        long start = System.nanoTime();
        children.forEach(child -> child.order(order));
        double cpu = 0;
        for (int task = 0; task < results.length; task++) {
            String[] words = children.get(task).answer();
            results[task] = Long.parseLong(words[1]);
            cpu += Double.parseDouble(words[2]);
        }
        return measured(System.nanoTime() - start, cpu, Map.of());
    }

    private Measurement measured(long nanos, double cpu, Map<String, Double> numbers)
            throws LabException {
        for (long result : results) {
            if (result != results[0]) {
                throw new LabException(
                        "equal tasks of '" + batch.work() + "' gave different results");
            }
        }
        Map<String, Double> all = new LinkedHashMap<>(numbers);
        all.put("checksum", (double) results[0]);
        return new Measurement(nanos / 1e9, cpu, all, List.of());
    }
}
