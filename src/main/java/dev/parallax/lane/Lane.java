package dev.parallax.lane;

import dev.parallax.record.LaneRun;
import dev.parallax.record.LaneStamp;

/**
 * One way of executing a comparison's program. A lane is used by one thread at a time and starts
 * nothing before its first {@link #run}.
 */
public interface Lane extends AutoCloseable {

    /**
     * Returns the lane's name on the command line: {@code graalpy}, {@code java}, {@code cpython}.
     */
    String name();

    /**
     * Gets ready whatever the request needs and that is no part of the program (an engine, a
     * package, children made ahead), so that {@link #run} measures the program alone.
     *
     * @return what will run it
     * @throws LaneUnavailableException if this lane can't run this request here
     */
    LaneStamp prepare(LaneRequest request) throws LaneUnavailableException, InterruptedException;

    /**
     * Executes the program once. Whatever the program does (exceptions, endless loops, floods,
     * exits) is in the result; when this returns, nothing of the program is left running.
     *
     * @throws InterruptedException if the thread was interrupted; the program is gone then, too
     */
    LaneRun run(LaneRequest request) throws InterruptedException;

    /** Releases all; a closed lane is not used again. */
    @Override
    void close();
}
