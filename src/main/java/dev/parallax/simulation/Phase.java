package dev.parallax.simulation;

import java.util.List;

/** What a simulated thread does for a while. It holds the GIL where its kind doesn't say else. */
public sealed interface Phase {
    /**
     * Runs Python code.
     *
     * @param nanos how much processor time it needs, 0 or more
     * @param body the loop that it runs
     */
    record Cpu(long nanos, LoopBody body) implements Phase {
        /** Makes one that counts down. */
        public Cpu(long nanos) {
            this(nanos, LoopBody.countdown());
        }
    }

    /** Runs C code that lets go of the GIL, such as compression, for that much processor time. */
    record CWork(long nanos) implements Phase {}

    /**
     * Runs C code that keeps the GIL, such as a regular expression: one instruction that takes that
     * much processor time, with a check site after it.
     */
    record HoldingC(long nanos) implements Phase {}

    /** Lets go of the GIL and waits that long for a device. */
    record Io(long nanos) implements Phase {}

    /** Lets go of the GIL and sleeps that long. */
    record Sleep(long nanos) implements Phase {}

    /**
     * Takes a lock; waits without the GIL if another thread has it.
     *
     * @param name the lock's name; the same name is the same lock in all threads of a process
     */
    record Lock(String name) implements Phase {}

    /** Gives a lock back. Has no effect if the thread doesn't have it. */
    record Unlock(String name) implements Phase {}

    /**
     * Answers requests of a client, one after the other: receive, compute, send. The client is a
     * process of its own on the same machine and sends the next request when the answer is there.
     *
     * @param requests how many, or {@link Long#MAX_VALUE} for as long as the run lasts
     * @param costs what a request costs
     */
    record Echo(long requests, EchoCosts costs) implements Phase {}

    /**
     * Does some phases again and again.
     *
     * @param times how often, or {@link Long#MAX_VALUE} for as long as the run lasts
     */
    record Repeat(long times, List<Phase> phases) implements Phase {
        /** Copies the list. */
        public Repeat {
            phases = List.copyOf(phases);
        }
    }

    /**
     * What one request costs in processor time, in nanoseconds.
     *
     * @param receive the server's system call, without the GIL
     * @param serve the server's Python code
     * @param send the server's system call, without the GIL
     * @param client all that the client does
     */
    record EchoCosts(long receive, long serve, long send, long client) {
        /** Costs that give some 30,000 requests a second on a free machine. */
        public static final EchoCosts DEFAULT = new EchoCosts(3_000, 4_000, 7_000, 10_000);
    }
}
