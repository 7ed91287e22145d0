package dev.parallax.semantics.gil;

import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;

/**
 * Whom the operating system wakes: given how many threads wait, returns the index of one, 0 for who
 * has waited longest. POSIX promises no order, so it is a parameter.
 *
 * <pre>{@code
 * System.out.println(WakeOrder.fifo().applyAsInt(3)); // 0
 * System.out.println(WakeOrder.lifo().applyAsInt(3)); // 2
 * }</pre>
 */
@FunctionalInterface
public interface WakeOrder extends IntUnaryOperator {
    /** The longest waiter. */
    static WakeOrder fifo() {
        return waiting -> 0;
    }

    /** The latest waiter. */
    static WakeOrder lifo() {
        return waiting -> waiting - 1;
    }

    /** Any waiter, but the same ones for the same seed. To be used by one lock. */
    static WakeOrder random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return random::nextInt;
    }
}
