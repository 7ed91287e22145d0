package dev.parallax.lab.work;

import dev.parallax.semantics.gil.Gil;

/** Port of {@code countdown.py}: the talk's loop. */
final class Countdown implements Work {
    /** An interrupt is noticed after so many rounds at the latest. */
    private static final long STRETCH = 4_000_000;

    @Override
    public long run(long size, Crew crew) throws InterruptedException {
        for (long left = size; left > 0; left -= STRETCH) {
            count(Math.min(left, STRETCH), crew.gil());
            Interrupts.check();
        }
        return size;
    }

    // A method of its own: only the loop is compiled while it runs, and the same code everywhere.
    private static void count(long rounds, Gil gil) {
        long n = rounds;
        while (n > 0) {
            n -= 1;
            gil.tick();
        }
    }
}
