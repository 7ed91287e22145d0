package dev.parallax.lab.work;

/** Lets work that only computes be interrupted. */
final class Interrupts {
    private Interrupts() {}

    static void check() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("the work was interrupted");
        }
    }
}
