package dev.parallax.simulation;

/**
 * A thread as the operating system sees it: it wants a core for a while, then takes a step, which
 * either wants the core for longer or blocks.
 */
abstract class Task {
    /** Its number among the tasks, given by the kernel. */
    int number = -1;

    /** The processor time until its next step, in nanoseconds. */
    long need;

    /** How far it is in what it runs, in nanoseconds of processor time. */
    long position;

    /** The processor time that the scheduler has it down for. */
    long virtualRuntime;

    /** Up to when its processor time is accounted for, while it has a core. */
    long accounted;

    /** When its turn on the core began. */
    long turnBegan;

    /** When a woken task takes its core away. */
    long preemptAt;

    /** When it became ready. */
    long readySince;

    /** Its core, or the last one it had; -1 before the first. */
    int core = -1;

    /** Whether it has a core now. */
    boolean onCore;

    /** Whether something will happen to it without another task's doing. */
    boolean active;

    /** Processor time so far. */
    long cpuNanos;

    /** Time without a core though ready. */
    long readyNanos;

    /**
     * Does what comes next, now that the processor time is spent. Called while it has a core.
     *
     * @return whether it keeps the core, for {@link #need} more nanoseconds
     */
    abstract boolean step();

    /** It blocked, and is now woken. */
    void woken() {}

    /** It gets a core, or loses it. */
    void core(boolean on) {}
}
