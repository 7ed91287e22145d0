package dev.parallax.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Workloads that do a bit of everything, the same for the same seed. */
final class RandomWorkloads {
    private static final int KINDS = 9;
    private final SplittableRandom random;

    RandomWorkloads(long seed) {
        random = new SplittableRandom(seed);
    }

    SimulatedWorkload next() {
        List<ThreadPlan> plans = new ArrayList<>();
        int threads = random.nextInt(1, 9);
        for (int i = 0; i < threads; i++) {
            plans.add(
                    new ThreadPlan(
                            "T" + i,
                            random.nextInt(2),
                            random.nextInt(2),
                            random.nextLong(3_000_000),
                            phases(2)));
        }
        return new SimulatedWorkload("random", plans, Long.MAX_VALUE);
    }

    OsModel machine() {
        int[] cores = {1, 2, 3, 4, 64};
        OsModel.WakeOrder[] orders = OsModel.WakeOrder.values();
        return OsModel.linux(cores[random.nextInt(cores.length)])
                .withWakeOrder(orders[random.nextInt(orders.length)])
                .withWakePreemption(random.nextBoolean())
                .withBackground(random.nextInt(3));
    }

    private List<Phase> phases(int depth) {
        List<Phase> phases = new ArrayList<>();
        int count = random.nextInt(1, 6);
        for (int i = 0; i < count; i++) {
            add(phases, depth);
        }
        return phases;
    }

    private void add(List<Phase> phases, int depth) {
        switch (random.nextInt(KINDS)) {
            case 0, 1 -> phases.add(new Phase.Cpu(nanos(20_000_000)));
            case 2 -> phases.add(new Phase.CWork(nanos(5_000_000)));
            case 3 -> phases.add(new Phase.HoldingC(nanos(8_000_000)));
            case 4 -> phases.add(new Phase.Io(nanos(3_000_000)));
            case 5 -> phases.add(new Phase.Sleep(nanos(3_000_000)));
            case 6 -> phases.add(new Phase.Echo(nanos(30), Phase.EchoCosts.DEFAULT));
            case 7 -> {
                phases.add(new Phase.Lock("L"));
                phases.add(new Phase.Cpu(nanos(2_000_000), LoopBody.increment(80)));
                phases.add(new Phase.Unlock("L"));
            }
            default -> {
                if (depth > 0) {
                    phases.add(new Phase.Repeat(nanos(6), phases(depth - 1)));
                }
            }
        }
    }

    private long nanos(long most) {
        return random.nextLong(most);
    }
}
