package dev.parallax.simulation;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The cores, and a scheduler that gives them to the ready tasks which have had the least processor
 * time, as Linux's fair scheduler does. One queue serves all cores.
 */
final class Cores {
    private final OsModel os;
    private final Clock clock;
    private final List<Task> tasks;
    private final @Nullable Task[] running;
    private final int[] last;
    private final BitSet idle = new BitSet();
    private final SlotQueue ready;
    private long leastRuntime;

    /**
     * Makes them, all idle.
     *
     * @param tasks all tasks by their numbers; may grow
     * @param most how many there will be at most
     */
    Cores(OsModel os, Clock clock, List<Task> tasks, int most) {
        this.os = os;
        this.clock = clock;
        this.tasks = tasks;
        running = new @Nullable Task[os.cores()];
        last = new int[os.cores()];
        Arrays.fill(last, -1);
        idle.set(0, os.cores());
        ready = new SlotQueue(most);
    }

    /** Says whether a core has nothing to do. */
    boolean anyIdle() {
        return !idle.isEmpty();
    }

    /** Computes a running task's stop anew, after its need has changed. */
    void needChanged(Task task) {
        if (task.onCore) {
            armStop(task);
        }
    }

    /** Accounts for what a task has run so far. */
    void settle(Task task) {
        if (task.onCore && clock.now() > task.accounted) {
            long ran = clock.now() - task.accounted;
            task.need -= ran;
            task.position += ran;
            task.virtualRuntime += ran;
            task.cpuNanos += ran;
            task.accounted = clock.now();
        }
    }

    /**
     * The task of a core has run as long as it may.
     *
     * @return the task, if it has blocked; the core is given to another one
     */
    @Nullable Task stopped(int core) {
        Task task = running[core];
        if (task == null) {
            throw new IllegalStateException("core " + core + " runs nothing");
        }
        settle(task);
        while (task.need == 0) {
            if (!task.step()) {
                vacate(core, task);
                dispatch(core);
                return task;
            }
        }
        if (!ready.isEmpty() && turnEnds(task) <= clock.now()) {
            if (ready.leastKey() < task.virtualRuntime) {
                preempt(core, task);
                return null;
            }
            beginTurn(task);
        }
        armStop(task);
        return null;
    }

    private void preempt(int core, Task task) {
        settle(task);
        vacate(core, task);
        task.readySince = clock.now();
        ready.set(task.number, task.virtualRuntime);
        dispatch(core);
    }

    private void vacate(int core, Task task) {
        task.core(false);
        running[core] = null;
        task.onCore = false;
    }

    private void dispatch(int core) {
        if (ready.isEmpty()) {
            idle.set(core);
            clock.queue().clear(core);
        } else {
            place(core, tasks.get(ready.poll()));
        }
    }

    private void place(int core, Task task) {
        idle.clear(core);
        running[core] = task;
        task.core = core;
        task.readyNanos += clock.now() - task.readySince;
        beginTurn(task);
        task.accounted = clock.now() + (last[core] == task.number ? 0 : os.contextSwitch());
        last[core] = task.number;
        task.onCore = true;
        task.core(true);
        armStop(task);
    }

    private void beginTurn(Task task) {
        task.turnBegan = clock.now();
        task.preemptAt = Long.MAX_VALUE;
    }

    /** A task wants a core. */
    void makeReady(Task task) {
        leastRuntime = Math.max(leastRuntime, leastNow());
        task.virtualRuntime = Math.max(task.virtualRuntime, leastRuntime - os.sleeperCredit());
        task.readySince = clock.now();
        if (!idle.isEmpty()) {
            boolean back = task.core >= 0 && idle.get(task.core);
            place(back ? task.core : idle.nextSetBit(0), task);
            return;
        }
        boolean first = ready.isEmpty();
        ready.set(task.number, task.virtualRuntime);
        Task victim = mostRun();
        if (os.wakePreemption()
                && runtimeNow(victim) - task.virtualRuntime > os.wakeGranularity()) {
            victim.preemptAt =
                    os.cores() == 1
                            ? clock.now()
                            : Math.min(victim.preemptAt, clock.now() + clock.latency(os));
            armStop(victim);
        }
        if (first) {
            rearm();
        }
    }

    private void rearm() {
        for (Task task : running) {
            if (task != null) {
                armStop(task);
            }
        }
    }

    private long leastNow() {
        long least = ready.isEmpty() ? Long.MAX_VALUE : ready.leastKey();
        for (Task task : running) {
            if (task != null) {
                least = Math.min(least, runtimeNow(task));
            }
        }
        return least == Long.MAX_VALUE ? leastRuntime : least;
    }

    private Task mostRun() {
        Task most = null;
        for (Task task : running) {
            if (task != null && (most == null || runtimeNow(task) > runtimeNow(most))) {
                most = task;
            }
        }
        if (most == null) {
            throw new IllegalStateException("no core is busy");
        }
        return most;
    }

    private long runtimeNow(Task task) {
        return task.virtualRuntime + Math.max(0, clock.now() - task.accounted);
    }

    private long turnEnds(Task task) {
        long perCore = 1L + (ready.size() + os.cores() - 1) / os.cores();
        long turn = Math.max(os.granularity(), os.latency() / perCore);
        return Math.min(task.preemptAt, task.turnBegan + turn);
    }

    private void armStop(Task task) {
        long stop = task.accounted + task.need;
        if (!ready.isEmpty()) {
            stop = Math.min(stop, Math.max(clock.now(), turnEnds(task)));
        }
        clock.queue().set(task.core, Math.max(clock.now(), stop));
    }

    /** Accounts for everything up to now. */
    void settleAll() {
        for (Task task : tasks) {
            settle(task);
            if (ready.contains(task.number)) {
                task.readyNanos += clock.now() - task.readySince;
            }
        }
    }
}
