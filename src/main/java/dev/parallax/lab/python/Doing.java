package dev.parallax.lab.python;

/** What a thread was seen to do. */
enum Doing {
    /** It runs or waits for a core: one of these holds the GIL. */
    RUNNABLE,
    /** It waits for the GIL. */
    GIL_WAIT,
    /** It waits for another lock. */
    LOCK_WAIT,
    /** It sleeps. */
    SLEEP,
    /** It waits for a device or a peer. */
    IO,
    /** It is gone. */
    ENDED
}
