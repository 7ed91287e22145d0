package dev.parallax.lab.fidelity;

import java.util.List;
import java.util.function.Supplier;

/**
 * A published measurement that the model has to reproduce.
 *
 * @param id its number, such as {@code V1}
 * @param title what was measured
 * @param source who published it, and what is known of the machine
 * @param published the published values as text
 * @param assertion what must hold, with its tolerance
 * @param how how it is simulated, and which values were fitted to it
 * @param check simulates it; the same rows every time
 */
public record Fixture(
        String id,
        String title,
        String source,
        String published,
        String assertion,
        String how,
        Supplier<List<FixtureRow>> check) {
    /** Simulates it. */
    public FixtureResult run() {
        return new FixtureResult(this, check.get());
    }
}
