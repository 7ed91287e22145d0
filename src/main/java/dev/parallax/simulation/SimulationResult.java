package dev.parallax.simulation;

import dev.parallax.semantics.gil.GilCounts;

import org.HdrHistogram.Histogram;

import java.util.List;

/**
 * What came of a simulation.
 *
 * @param endNanos when the last thread ended, or the run was stopped
 * @param finished whether all threads ended
 * @param deadlock who waits for which lock, if the run was stopped because no thread could ever go
 *     on; otherwise empty
 * @param events how many steps the simulation took
 * @param cpuNanos processor time of all Python threads
 * @param threads each thread's times, in the workload's order
 * @param gils what each GIL counted, by its number; empty without a GIL
 * @param checks how often a thread looked whether to let go
 * @param syscalls how often a real lock would have called the operating system
 * @param forcedSwitches how often another thread got the GIL after a forced release
 * @param slices how long threads held the GIL at a stretch, in nanoseconds
 * @param roundTrips how long the clients of {@link Phase.Echo} waited for an answer, in nanoseconds
 * @param torn how often another thread ran between a read and the write that belongs to it
 */
public record SimulationResult(
        long endNanos,
        boolean finished,
        List<LockWait> deadlock,
        long events,
        long cpuNanos,
        List<ThreadTotals> threads,
        List<GilCounts> gils,
        long checks,
        long syscalls,
        long forcedSwitches,
        Histogram slices,
        Histogram roundTrips,
        long torn) {
    /** Copies the lists. */
    public SimulationResult {
        deadlock = List.copyOf(deadlock);
        threads = List.copyOf(threads);
        gils = List.copyOf(gils);
    }
}
