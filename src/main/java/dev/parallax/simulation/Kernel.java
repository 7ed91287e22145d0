package dev.parallax.simulation;

import java.util.ArrayList;
import java.util.List;

/** The operating system: lets tasks run, block, be woken, and wait for a time. */
final class Kernel {
    /** Nothing happens any more by the time asked for. */
    static final int OVER = -2;

    final OsModel os;
    private final Clock clock;
    private final Cores cores;
    private final List<Task> tasks = new ArrayList<>();
    private final int firstTimer;
    private int active;

    /**
     * Makes one.
     *
     * @param most how many tasks there may be
     * @param timers how many timers there may be
     */
    Kernel(OsModel os, long seed, int most, int timers) {
        this.os = os;
        firstTimer = os.cores() + most;
        clock = new Clock(seed, firstTimer + timers);
        cores = new Cores(os, clock, tasks, most);
    }

    long now() {
        return clock.now();
    }

    long events() {
        return clock.events();
    }

    /** Returns one of so many numbers from 0, by chance. */
    int choose(int count) {
        return clock.random().nextInt(count);
    }

    /** Returns by how much a timer is late this time, in nanoseconds. */
    long lateness() {
        return os.timerSlack() == 0 ? 0 : clock.random().nextLong(os.timerSlack() + 1);
    }

    /** Adds a task that sleeps until it is woken. */
    void add(Task task) {
        task.number = tasks.size();
        tasks.add(task);
    }

    /** Adds a task that wants a core from the beginning and for ever. */
    void addBackground(Task task) {
        add(task);
        clock.queue().set(slot(task), 0);
    }

    private int slot(Task task) {
        return os.cores() + task.number;
    }

    /** Wakes a blocked task at a time, or earlier if that was already meant. */
    void wakeAt(Task task, long time) {
        if (!task.active) {
            task.active = true;
            active++;
        }
        int slot = slot(task);
        if (!clock.queue().contains(slot) || clock.queue().key(slot) > time) {
            clock.queue().set(slot, time);
        }
    }

    /**
     * Wakes a blocked task because another one wants it to. It is ready at once, unless a core must
     * be woken for it, which takes a while.
     */
    void wake(Task task) {
        wakeAt(task, cores.anyIdle() ? clock.now() + clock.latency(os) : clock.now());
    }

    /** Sets a timer, counted from 0. */
    void setTimer(int timer, long time) {
        clock.queue().set(firstTimer + timer, time);
    }

    boolean timerSet(int timer) {
        return clock.queue().contains(firstTimer + timer);
    }

    /** Accounts for what a task has run so far. */
    void settle(Task task) {
        cores.settle(task);
    }

    /** Takes note that a task's need has changed, running or not. */
    void needChanged(Task task) {
        cores.needChanged(task);
    }

    /** Says whether anything will ever happen to a task without another one's doing. */
    boolean anyActive() {
        return active > 0;
    }

    /**
     * Lets the next thing happen.
     *
     * @return the timer that has fired, or -1 for another thing, or {@link #OVER}
     */
    int advance(long until) {
        if (active == 0 || clock.queue().isEmpty() || clock.queue().leastKey() > until) {
            return OVER;
        }
        int slot = clock.next();
        if (slot >= firstTimer) {
            return slot - firstTimer;
        }
        if (slot >= os.cores()) {
            Task task = tasks.get(slot - os.cores());
            task.woken();
            cores.makeReady(task);
        } else {
            Task blocked = cores.stopped(slot);
            if (blocked != null && !clock.queue().contains(slot(blocked))) {
                blocked.active = false;
                active--;
            }
        }
        return -1;
    }

    /** Ends the run, now or at a later time. */
    void stopAt(long time) {
        clock.goTo(time);
        cores.settleAll();
    }
}
