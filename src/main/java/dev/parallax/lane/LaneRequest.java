package dev.parallax.lane;

import dev.parallax.manifest.Comparison;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a lane is asked to execute, and under which conditions.
 *
 * @param comparison the program
 * @param era which Python the script was written for
 * @param processes how GraalPy's children are made
 * @param gil which GIL the Java lane's threads share
 * @param workers what replaces the script's {@code MAX_WORKERS}, if anything
 * @param timeScale what every sleep is multiplied by; 0 or more
 * @param work what the Java port's work is multiplied by; 1 or more
 * @param timeout the limit for one execution
 * @param http the loopback server that every HTTP request goes to, or empty for the real network
 */
public record LaneRequest(
        Comparison comparison,
        Era era,
        Processes processes,
        GilChoice gil,
        OptionalInt workers,
        double timeScale,
        long work,
        Duration timeout,
        Optional<InetSocketAddress> http) {

    /**
     * The smallest number of processors that the talk's machine can have had: its output shows 4.
     */
    public static final int TALK_CPUS = 4;

    /**
     * Returns what the program reads from standard input.
     *
     * @throws LaneUnavailableException if the file that holds it can't be read
     */
    public byte[] stdin() throws LaneUnavailableException {
        try {
            return comparison.stdin().bytes();
        } catch (IOException e) {
            throw new LaneUnavailableException(
                    "what %s should read can't be read (%s); check that the file is there"
                            .formatted(comparison.name(), e));
        }
    }

    /** Returns the same request with another factor for the port's work. */
    public LaneRequest withWork(long factor) {
        return new LaneRequest(
                comparison, era, processes, gil, workers, timeScale, factor, timeout, http);
    }

    /** Which Python a script was written for. */
    public enum Era {
        /** The talk's: fork, {@code @asyncio.coroutine}, an implicit event loop, 4 processors. */
        TALK_2018,
        /** The runtime's own, bare. */
        TODAY
    }

    /** How GraalPy's child processes are made. */
    public enum Processes {
        /** Contexts of the host's engine, each with its own GIL and a virtual pid. */
        CONTEXTS,
        /** Real processes of the operating system. */
        OS
    }
}
