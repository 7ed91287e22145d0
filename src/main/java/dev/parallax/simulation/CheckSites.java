package dev.parallax.simulation;

/** After which instructions the interpreter looks whether to let go of the GIL. */
public enum CheckSites {
    /** Python up to 3.1: after an instruction that ticks. */
    TICKS,
    /** Python 3.2 to 3.9: after every instruction but the quickest ones. */
    EVERY_INSTRUCTION,
    /** Python 3.10 and later: after a jump backwards or a call. */
    BACK_EDGES_AND_CALLS
}
