package dev.parallax.lab.work;

import dev.parallax.semantics.gil.Activity;
import dev.parallax.semantics.gil.Gil;

/** Port of {@code sleep.py}: the talk's wait. */
final class Sleep implements Work {
    @Override
    public long run(long size, Crew crew) throws InterruptedException {
        sleep(size, crew.gil());
        return size;
    }

    /** {@code time.sleep}, which lets go of the GIL even for 0. */
    static void sleep(long millis, Gil gil) throws InterruptedException {
        gil.blocking(
                Activity.SLEEP,
                () -> {
                    Thread.sleep(millis);
                    return millis;
                });
    }
}
