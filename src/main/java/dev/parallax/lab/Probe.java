package dev.parallax.lab;

import java.time.Duration;

/** Something to measure, the same for a Python, for Java and for the simulation. */
public sealed interface Probe {
    /** How tasks are spread. */
    enum Spread {
        /** One after the other, in one thread. */
        SERIAL,
        /** A thread each. */
        THREADS,
        /** A process each, started before the clock. */
        PROCESSES,
        /** An interpreter with a GIL of its own each. */
        INTERPRETERS
    }

    /**
     * The time that equal tasks take; {@code seconds} is from the first one's start to the last
     * one's end.
     *
     * @param work the kind of work, such as {@code countdown}
     * @param tasks how many tasks
     * @param size how much work each is; what one unit is depends on the kind
     */
    record Batch(String work, Spread spread, int tasks, long size) implements Probe {}

    /**
     * An echo over a loopback socket beside threads that only compute. The samples are the round
     * trips' seconds, the number {@code rate} is the round trips a second.
     *
     * @param cpuThreads how many threads compute
     * @param spread where they compute: THREADS beside the echo, or PROCESSES
     * @param length how long to measure
     */
    record Convoy(int cpuThreads, Spread spread, Duration length) implements Probe {}

    /**
     * How long threads hold the GIL at a stretch. The samples are the stretches' seconds, the
     * number {@code switches} is the switches a second.
     *
     * @param threads how many threads compute
     * @param length how long to measure
     */
    record Slices(int threads, Duration length) implements Probe {}
}
