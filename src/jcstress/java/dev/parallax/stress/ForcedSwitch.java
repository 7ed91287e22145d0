package dev.parallax.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** Who is asked to let go does so once, since the other one gets in before it comes back. */
@JCStressTest
@Outcome(id = "0", expect = Expect.ACCEPTABLE, desc = "the other came first")
@Outcome(id = "1", expect = Expect.ACCEPTABLE, desc = "asked, and let the other in")
@Outcome(expect = Expect.FORBIDDEN, desc = "came back before the other was in")
@State
public class ForcedSwitch extends Locked {
    private static final long SHORTEST = 1_000;

    private boolean in;

    /** Makes the lock. */
    public ForcedSwitch() {
        super("new", SHORTEST);
    }

    /** Ticks until the other has been in. */
    @Actor
    public void stays() {
        asFirst(
                () -> {
                    while (!in) {
                        gil.tick();
                    }
                });
    }

    /** Gets in. */
    @Actor
    public void comes() {
        asSecond(() -> in = true);
    }

    /** Counts how often the first let go. */
    @Arbiter
    public void read(L_Result result) {
        result.r1 = gil.counts().forcedDrops();
    }
}
