package dev.parallax.testing;

import dev.parallax.testing.backend.Program;
import dev.parallax.testing.generate.Strategy;
import dev.parallax.testing.java.GilChoice;
import dev.parallax.testing.parity.Tally;

import java.util.List;

/** One node of the report: what is run under which name. */
sealed interface Node {
    /** The name in the report. */
    String shown();

    /** The GIL that the Java side gets. */
    GilChoice gil();

    /** A program that was written down. */
    record Fixed(String shown, GilChoice gil, Program program, String origin) implements Node {}

    /** Programs that are generated; given choices are made again instead. */
    record Generated(
            String shown,
            GilChoice gil,
            Strategy<Program> strategy,
            int count,
            long seed,
            List<Long> choices)
            implements Node {}

    /** A program that is run many times, and what it may answer. */
    record Repeated(
            String shown, GilChoice gil, Program program, int runs, List<Tally.Declared> declared)
            implements Node {}
}
