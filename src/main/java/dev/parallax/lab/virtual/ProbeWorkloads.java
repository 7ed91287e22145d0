package dev.parallax.lab.virtual;

import dev.parallax.lab.Probe;
import dev.parallax.lab.Probe.Spread;
import dev.parallax.simulation.Phase;
import dev.parallax.simulation.SimulatedWorkload;
import dev.parallax.simulation.ThreadPlan;

import java.util.ArrayList;
import java.util.List;

/** Probes as workloads of the simulation. */
final class ProbeWorkloads {
    private ProbeWorkloads() {}

    static SimulatedWorkload of(Probe probe) {
        return switch (probe) {
            case Probe.Batch batch -> batch(batch);
            case Probe.Convoy convoy -> convoy(convoy);
            case Probe.Slices slices -> {
                long nanos = slices.length().toNanos();
                List<ThreadPlan> plans = new ArrayList<>();
                for (int i = 0; i < slices.threads(); i++) {
                    plans.add(plan(i, Spread.THREADS, List.of(new Phase.Cpu(nanos))));
                }
                yield new SimulatedWorkload("slices", plans, nanos);
            }
        };
    }

    private static SimulatedWorkload batch(Probe.Batch batch) {
        List<Phase> task = WorkModel.task(batch.work(), batch.size());
        List<ThreadPlan> plans = new ArrayList<>();
        if (batch.spread() == Spread.SERIAL) {
            plans.add(new ThreadPlan("MainThread", new Phase.Repeat(batch.tasks(), task)));
        } else {
            for (int i = 0; i < batch.tasks(); i++) {
                plans.add(plan(i, batch.spread(), task));
            }
        }
        return new SimulatedWorkload(batch.work(), plans, Long.MAX_VALUE);
    }

    private static SimulatedWorkload convoy(Probe.Convoy convoy) {
        long nanos = convoy.length().toNanos();
        Phase echo = new Phase.Echo(Long.MAX_VALUE, Phase.EchoCosts.DEFAULT);
        List<ThreadPlan> plans = new ArrayList<>(List.of(new ThreadPlan("echo", echo)));
        for (int i = 1; i <= convoy.cpuThreads(); i++) {
            plans.add(plan(i, convoy.spread(), List.of(new Phase.Cpu(nanos))));
        }
        return new SimulatedWorkload("convoy", plans, nanos);
    }

    private static ThreadPlan plan(int number, Spread spread, List<Phase> phases) {
        return new ThreadPlan(
                "worker-" + number,
                spread == Spread.PROCESSES ? number : 0,
                spread == Spread.INTERPRETERS ? number : 0,
                0,
                phases);
    }
}
