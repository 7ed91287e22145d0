package dev.parallax.simulation;

/** What a simulated Python thread does next, once the processor time for the last step is spent. */
enum Step {
    /** Starts, and wants the GIL. */
    BEGIN,
    /** Waits for the mutex round the GIL, to take it. */
    QUEUE,
    /** Tries to take the GIL. */
    TAKE,
    /** Has entered the system call that waits for the GIL. */
    WAIT,
    /** Has left it, woken or timed out, and waits for the mutex. */
    QUEUE_AGAIN,
    /** Looks at the GIL again. */
    LOOK,
    /** Waits for the mutex round the GIL, to let go. */
    QUEUE_RELEASE,
    /** Lets go. */
    RELEASE,
    /** Has left the system call that lets go of the GIL. */
    LET_GO,
    /** Was asked to let go, and another thread has taken the GIL. */
    SWITCHED,
    /** Begins the next phase. */
    PHASE,
    /** Runs on, after it had to let go. */
    RUN,
    /** Has reached a check site, or the phase's end. */
    RAN,
    /** Has run C code that keeps the GIL. */
    RAN_HOLDING,
    /** Begins C code without the GIL. */
    BEGIN_C,
    /** Has run it. */
    END_C,
    /** Begins to wait for a device or a time. */
    BLOCK,
    /** Has waited. */
    UNBLOCK,
    /** Begins to wait for a lock. */
    AWAIT_LOCK,
    /** Has got it. */
    HAS_LOCK,
    /** Begins to receive. */
    RECEIVE,
    /** Is in the system call that receives. */
    RECEIVED,
    /** Was woken by a request. */
    HAS_REQUEST,
    /** Has the GIL back, and computes the answer. */
    SERVE,
    /** Has computed it. */
    SERVED,
    /** Lets go in order to send. */
    SEND,
    /** Enters the system call that sends. */
    SENDING,
    /** Has left it. */
    SENT,
    /** Has the GIL back after sending. */
    ANSWERED
}
