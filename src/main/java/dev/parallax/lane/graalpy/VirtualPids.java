package dev.parallax.lane.graalpy;

/**
 * Gives out process ids for processes the operating system doesn't know: numbers after the host's
 * own, each given once, and none that a real process has at the time. Any thread may call it.
 */
final class VirtualPids {
    private int last;

    /** Starts after {@code host}, the host's process id. */
    VirtualPids(long host) {
        last = Math.toIntExact(host);
    }

    /** Returns the next one. */
    synchronized int next() {
        do {
            last++;
        } while (ProcessHandle.of(last).isPresent());
        return last;
    }
}
