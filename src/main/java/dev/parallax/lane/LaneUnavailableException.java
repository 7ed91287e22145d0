package dev.parallax.lane;

/**
 * Thrown when a lane can't run a comparison here; the message says why and what the next step is.
 */
public sealed class LaneUnavailableException extends Exception permits BrokenProgramException {
    private static final long serialVersionUID = 1L;

    /** Makes one with a reason that ends in the next step. */
    public LaneUnavailableException(String reason) {
        super(reason);
    }
}
