package dev.parallax.lab.fidelity;

import java.util.List;

/**
 * A fixture beside what the simulation gives.
 *
 * @param fixture the fixture
 * @param rows its values
 */
public record FixtureResult(Fixture fixture, List<FixtureRow> rows) {
    /** Copies the list. */
    public FixtureResult {
        rows = List.copyOf(rows);
    }

    /** Says whether all that is asserted holds. */
    public boolean holds() {
        return rows.stream().allMatch(FixtureRow::holds);
    }
}
