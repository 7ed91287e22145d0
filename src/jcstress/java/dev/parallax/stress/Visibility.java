package dev.parallax.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Who takes the lock sees all that its last holder wrote. */
@JCStressTest
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "the reader came first")
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "the writer came first")
@Outcome(expect = Expect.FORBIDDEN, desc = "half of it")
@State
public class Visibility extends Locked {
    private int x;
    private int y;

    /** Makes the lock. */
    public Visibility() {
        super("new", 0);
    }

    /** Writes. */
    @Actor
    public void write() {
        asFirst(
                () -> {
                    x = 1;
                    y = 1;
                });
    }

    /** Reads the other way round. */
    @Actor
    public void read(II_Result result) {
        asSecond(
                () -> {
                    result.r1 = y;
                    result.r2 = x;
                });
    }
}
