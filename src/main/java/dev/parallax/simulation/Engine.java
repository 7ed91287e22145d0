package dev.parallax.simulation;

import dev.parallax.semantics.gil.GilEventSink;
import dev.parallax.semantics.gil.GilPolicy;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a simulation together and runs it. */
final class Engine {
    private static final int LOOK_EVENTS = 1 << 16;

    private final SimulatedWorkload workload;
    private final GilPolicy policy;
    private final GilEventSink sink;
    private final CheckSites sites;
    private final Kernel kernel;
    private final Totals totals = new Totals();
    private final List<SimGil> gils = new ArrayList<>();
    private final IdentityHashMap<LoopBody, Sites> bodies = new IdentityHashMap<>();
    private final Map<Integer, Map<String, NamedLock>> locks = new HashMap<>();
    private final Worker[] workers;
    private int locksMade;
    private int alive;

    Engine(
            SimulatedWorkload workload,
            GilPolicy policy,
            OsModel os,
            CheckSites sites,
            long seed,
            GilEventSink sink) {
        this.workload = workload;
        this.policy = policy;
        this.sites = sites;
        this.sink = sink;
        int threads = workload.threads().size();
        kernel = new Kernel(os, seed, 2 * threads + os.background(), Math.max(1, threads));
        workers = new Worker[threads];
        int[] numbers = GilNumbers.of(workload, policy);
        for (int i = 0; i < threads; i++) {
            workers[i] = worker(workload.threads().get(i), gil(numbers[i]));
            kernel.add(workers[i]);
        }
    }

    private Worker worker(ThreadPlan plan, @Nullable SimGil gil) {
        var around =
                new Worker.Surroundings(
                        policy.singleThreadFactor(),
                        body -> bodies.computeIfAbsent(body, b -> new Sites(b, sites)),
                        name -> lock(plan.process(), name),
                        () -> alive--);
        return new Worker(plan, kernel, gil, totals, sink, around);
    }

    private @Nullable SimGil gil(int number) {
        if (number == gils.size()) {
            gils.add(new SimGil(policy, number, kernel, totals, workers, sink));
        }
        return number < 0 ? null : gils.get(number);
    }

    private NamedLock lock(int process, String name) {
        return locks.computeIfAbsent(process, p -> new HashMap<>())
                .computeIfAbsent(name, n -> new NamedLock(locksMade++, n));
    }

    SimulationResult run() {
        start();
        int fired = -1;
        while (alive > 0 && fired != Kernel.OVER && !interrupted()) {
            fired = kernel.advance(workload.untilNanos());
            if (fired >= 0) {
                gils.get(fired).timer();
            }
        }
        boolean over = alive > 0 && fired == Kernel.OVER;
        boolean stuck = over && !kernel.anyActive();
        kernel.stopAt(over && !stuck ? workload.untilNanos() : kernel.now());
        return result(stuck ? lockWaits() : List.of());
    }

    private boolean interrupted() {
        return kernel.events() % LOOK_EVENTS == 0 && Thread.currentThread().isInterrupted();
    }

    private void start() {
        for (Worker worker : workers) {
            worker.addClient();
        }
        for (int i = 0; i < kernel.os.background(); i++) {
            kernel.addBackground(new Background());
        }
        for (int i = 0; i < workers.length; i++) {
            kernel.wakeAt(workers[i], workload.threads().get(i).startNanos());
            alive++;
        }
    }

    private List<LockWait> lockWaits() {
        return Arrays.stream(workers).map(Worker::lockWait).flatMap(Optional::stream).toList();
    }

    private SimulationResult result(List<LockWait> deadlock) {
        List<ThreadTotals> threads = new ArrayList<>();
        long cpu = 0;
        for (Worker worker : workers) {
            threads.add(worker.totals(kernel.now()));
            cpu += worker.cpuNanos;
        }
        return new SimulationResult(
                kernel.now(),
                alive == 0,
                deadlock,
                kernel.events(),
                cpu,
                threads,
                gils.stream().map(g -> g.state.counts()).toList(),
                totals.checks,
                totals.syscalls,
                totals.forcedSwitches,
                totals.slices,
                totals.roundTrips,
                totals.torn);
    }
}
