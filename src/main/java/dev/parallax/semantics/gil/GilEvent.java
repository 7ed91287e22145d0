package dev.parallax.semantics.gil;

/**
 * Something that happened to a GIL or to a thread that uses one. The real lock and the simulation
 * emit the same events.
 *
 * <pre>{@code
 * List<GilEvent> events = new ArrayList<>();
 * GilEventSink sink =
 *         (nanos, kind, number, thread, other, value) ->
 *                 events.add(new GilEvent(nanos, kind, number, thread, other, value));
 * GilState gil = new GilState(new NewGilPolicy(), 0, sink, WakeOrder.fifo());
 * gil.take(0, 7);
 * System.out.println(events.getLast().kind() + " " + events.getLast().thread()); // ACQUIRE 7
 * }</pre>
 *
 * @param nanos when, in nanoseconds since the trace began
 * @param kind what
 * @param gil which GIL, counted from 0: processes and interpreters may have their own
 * @param thread whose event it is: {@link dev.parallax.semantics.identity.PythonThread#number}
 * @param other the other thread that took part, or {@link #NOBODY}
 * @param value what the kind says, or 0
 */
public record GilEvent(long nanos, Kind kind, int gil, long thread, long other, long value) {
    /** Stands for no thread. */
    public static final long NOBODY = -1;

    /** The value of a {@link Kind#RELEASE} that the thread wanted, because it blocks or ends. */
    public static final long VOLUNTARY = 0;

    /** The value of a {@link Kind#RELEASE} at a check. */
    public static final long FORCED = 1;

    /** What can happen. */
    public enum Kind {
        /** The thread begins to run; it does not hold the GIL yet. */
        START,
        /** The thread has ended. */
        END,
        /** The thread wants the GIL. */
        TAKE_BEGIN,
        /** The GIL is taken, the thread waits; value: nanoseconds at most, or -1 for ever. */
        WAIT,
        /** The thread has waited as long as it wanted to. */
        TIMEOUT,
        /** The thread, or a timer ({@code NOBODY}), asks {@code other}, the holder, to let go. */
        DROP_REQUEST,
        /** The thread holds the GIL from now on; value: how often the GIL changed hands so far. */
        ACQUIRE,
        /** The thread lets go; value: voluntary or forced; other: who is woken or handed it. */
        RELEASE,
        /** Asked to let go, the thread now waits until another one has taken the GIL. */
        SWITCH_WAIT_BEGIN,
        /** The wait is over; other: who took it. */
        SWITCH_WAIT_END,
        /** The thread was woken because the GIL was released, and tries to take it. */
        RETRY,
        /** The woken thread has found the GIL taken again; other: by whom. */
        BUSY,
        /** The thread looks whether to let go. */
        CHECK,
        /** The thread waits for a device or a peer. */
        IO_BEGIN,
        /** What it waited for is there. */
        IO_END,
        /** The thread sleeps. */
        SLEEP_BEGIN,
        /** It has slept. */
        SLEEP_END,
        /** The thread waits for a lock that is not the GIL; value: which. */
        LOCK_WAIT_BEGIN,
        /** It has that lock. */
        LOCK_WAIT_END,
        /** The thread runs code that needs no GIL. */
        C_BEGIN,
        /** That code has returned. */
        C_END,
        /** The operating system lets the thread run; value: on which core. */
        ON_CORE,
        /** The operating system takes the core away, or the thread blocks; value: which core. */
        OFF_CORE,
    }
}
