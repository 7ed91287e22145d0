package dev.parallax.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Two threads hand the old lock to and fro; its waiters have no time-out, so one lost wake-up would
 * keep the test from ending.
 */
@JCStressTest
@Outcome(id = "3, 3", expect = Expect.ACCEPTABLE, desc = "both came to their end")
@Outcome(expect = Expect.FORBIDDEN, desc = "one did not")
@State
public class NoLostWakeUp extends Locked {
    private static final int TURNS = 3;

    /** Makes the lock. */
    public NoLostWakeUp() {
        super("old", 0);
    }

    /** Takes and drops. */
    @Actor
    public void first(II_Result result) {
        for (int i = 0; i < TURNS; i++) {
            asFirst(() -> result.r1++);
        }
    }

    /** Takes and drops. */
    @Actor
    public void second(II_Result result) {
        for (int i = 0; i < TURNS; i++) {
            asSecond(() -> result.r2++);
        }
    }
}
