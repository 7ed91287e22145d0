package dev.parallax.simulation;

/**
 * One bytecode instruction of a {@link LoopBody}.
 *
 * @param name what {@code dis} calls it
 * @param nanos how long it takes, at least 1 ns
 * @param ticks whether Python 2.7 goes back to the top of its loop after it
 * @param slowDispatch whether Python 3.2 to 3.9 look at the eval breaker after it
 * @param backEdgeOrCall whether it jumps backwards or calls: where Python 3.10 and later look
 * @param access whether it reads or writes what other threads share
 */
public record Instruction(
        String name,
        long nanos,
        boolean ticks,
        boolean slowDispatch,
        boolean backEdgeOrCall,
        Access access) {
    /** What an instruction does to shared data. */
    public enum Access {
        /** Nothing. */
        NONE,
        /** Reads a value that a later instruction of the loop writes back. */
        READ,
        /** Writes it back. */
        WRITE
    }

    /**
     * Checks the time.
     *
     * @throws IllegalArgumentException if it is below 1 ns
     */
    public Instruction {
        if (nanos < 1) {
            throw new IllegalArgumentException("an instruction takes 1 ns or more, not " + nanos);
        }
    }

    /** Makes one after which no Python looks at anything. */
    public static Instruction quick(String name, long nanos) {
        return new Instruction(name, nanos, false, false, false, Access.NONE);
    }

    /** Makes one after which Python 2.7 ticks and 3.2 to 3.9 look. */
    public static Instruction slow(String name, long nanos) {
        return new Instruction(name, nanos, true, true, false, Access.NONE);
    }

    /** Makes one after which every Python looks. */
    public static Instruction backEdge(String name, long nanos) {
        return new Instruction(name, nanos, true, true, true, Access.NONE);
    }

    /** Returns it with another access to shared data. */
    public Instruction with(Access other) {
        return new Instruction(name, nanos, ticks, slowDispatch, backEdgeOrCall, other);
    }

    boolean isSite(CheckSites sites) {
        return switch (sites) {
            case TICKS -> ticks;
            case EVERY_INSTRUCTION -> slowDispatch;
            case BACK_EDGES_AND_CALLS -> backEdgeOrCall;
        };
    }
}
