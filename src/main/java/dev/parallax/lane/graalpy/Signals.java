package dev.parallax.lane.graalpy;

import java.util.Set;

/** Signals by number, as far as the numbers are the same on Linux and macOS. */
final class Signals {
    /** SIGKILL. */
    static final int KILL = 9;

    /** 0 only asks whether a process is there; SIGWINCH and SIGIO have no effect by default. */
    private static final Set<Integer> HARMLESS = Set.of(0, 28, 29);

    private Signals() {}

    /** Says whether a process dies of a signal that it did nothing about. */
    static boolean ends(int signal) {
        return !HARMLESS.contains(signal);
    }
}
