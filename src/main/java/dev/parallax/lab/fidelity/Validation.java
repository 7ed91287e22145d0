package dev.parallax.lab.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Holds the model against what was published. */
public final class Validation {
    private Validation() {}

    /**
     * Simulates all fixtures, which takes some seconds; gives the same result every time.
     *
     * @param begun is told of each fixture before it is simulated
     * @throws InterruptedException if interrupted
     */
    public static List<FixtureResult> run(Consumer<Fixture> begun) throws InterruptedException {
        List<FixtureResult> results = new ArrayList<>();
        for (Fixture fixture : Fixtures.all()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            begun.accept(fixture);
            results.add(fixture.run());
        }
        return List.copyOf(results);
    }
}
