package dev.parallax.semantics.gil;

import dev.parallax.semantics.gil.GilEvent.Kind;

/**
 * What a thread does while it needs no GIL.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             String seen = py.gil().blocking(Activity.IO, () -> py.gil().held() ? "held" : "let go");
 *             py.print(seen, py.gil().held()); // let go True
 *         });
 * }</pre>
 */
public enum Activity {
    /** It waits for a device or a peer. */
    IO(Kind.IO_BEGIN, Kind.IO_END),
    /** It sleeps. */
    SLEEP(Kind.SLEEP_BEGIN, Kind.SLEEP_END),
    /** It waits for another thread: a lock, a queue, a thread's end. */
    LOCK_WAIT(Kind.LOCK_WAIT_BEGIN, Kind.LOCK_WAIT_END),
    /** It computes in code that needs no GIL, as compression and hashing do in CPython. */
    C_WORK(Kind.C_BEGIN, Kind.C_END);

    private final Kind begin;
    private final Kind end;

    Activity(Kind begin, Kind end) {
        this.begin = begin;
        this.end = end;
    }

    Kind begin() {
        return begin;
    }

    Kind end() {
        return end;
    }
}
