package dev.parallax.lane.graalpy;

import org.graalvm.polyglot.PolyglotException;
import org.jspecify.annotations.Nullable;

/** How a Python process ended. */
sealed interface Ending {

    /** Returns what {@code multiprocessing.Process.exitcode} says: negative for a signal. */
    int exitCode();

    /**
     * By itself: its last statement, an uncaught exception, {@code sys.exit} or {@code os._exit}.
     *
     * @param exitCode 0 to 255
     */
    record Exited(int exitCode) implements Ending {}

    /**
     * By a signal, its own or another process's.
     *
     * @param signal the signal's number
     */
    record Killed(int signal) implements Ending {
        @Override
        public int exitCode() {
            return -signal;
        }
    }

    /**
     * By something that a Python program can't do: no memory, no stack, a defect of GraalPy.
     *
     * @param reason one line
     */
    record Broken(String reason) implements Ending {
        @Override
        public int exitCode() {
            return 1;
        }
    }

    /** Returns why a program that ended so counts as crashed, or null if it does not. */
    default @Nullable String crash() {
        return switch (this) {
            case Exited _ -> null;
            case Killed killed -> "killed by signal " + killed.signal();
            case Broken broken -> broken.reason();
        };
    }

    /** Tells from what left a context how its process ended. */
    static Ending of(PolyglotException e) {
        if (e.isExit()) {
            return new Exited(e.getExitStatus() & 0xFF);
        }
        String what = e.isResourceExhausted() ? "out of memory or stack: " : "GraalPy failed: ";
        return new Broken(what + e.getMessage());
    }
}
