package dev.parallax.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** Two threads count in a plain field: none may be lost. */
public final class MutualExclusion {
    private MutualExclusion() {}

    /** Under {@code new}. */
    @JCStressTest
    @Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "both counted")
    @Outcome(expect = Expect.FORBIDDEN, desc = "a count was lost")
    @State
    public static class NewGil extends Locked {
        private int count;

        /** Makes the lock. */
        public NewGil() {
            super("new", 0);
        }

        /** Counts. */
        @Actor
        public void first() {
            asFirst(() -> count++);
        }

        /** Counts. */
        @Actor
        public void second() {
            asSecond(() -> count++);
        }

        /** Reads the count. */
        @Arbiter
        public void read(I_Result result) {
            result.r1 = count;
        }
    }

    /** Under {@code old}. */
    @JCStressTest
    @Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "both counted")
    @Outcome(expect = Expect.FORBIDDEN, desc = "a count was lost")
    @State
    public static class OldGil extends Locked {
        private int count;

        /** Makes the lock. */
        public OldGil() {
            super("old", 0);
        }

        /** Counts. */
        @Actor
        public void first() {
            asFirst(() -> count++);
        }

        /** Counts. */
        @Actor
        public void second() {
            asSecond(() -> count++);
        }

        /** Reads the count. */
        @Arbiter
        public void read(I_Result result) {
            result.r1 = count;
        }
    }

    /** Under {@code fifo}. */
    @JCStressTest
    @Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "both counted")
    @Outcome(expect = Expect.FORBIDDEN, desc = "a count was lost")
    @State
    public static class FifoGil extends Locked {
        private int count;

        /** Makes the lock. */
        public FifoGil() {
            super("fifo", 0);
        }

        /** Counts. */
        @Actor
        public void first() {
            asFirst(() -> count++);
        }

        /** Counts. */
        @Actor
        public void second() {
            asSecond(() -> count++);
        }

        /** Reads the count. */
        @Arbiter
        public void read(I_Result result) {
            result.r1 = count;
        }
    }
}
