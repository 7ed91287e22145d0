package dev.parallax.lane;

/**
 * Thrown when the program itself can't be run, here or anywhere: a port that doesn't compile, isn't
 * there or can't be made. It counts as a crash, not as something that this machine lacks.
 */
public final class BrokenProgramException extends LaneUnavailableException {
    private static final long serialVersionUID = 1L;

    /** Makes one with a reason that names the place. */
    public BrokenProgramException(String reason) {
        super(reason);
    }
}
