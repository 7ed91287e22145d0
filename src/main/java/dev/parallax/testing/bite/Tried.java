package dev.parallax.testing.bite;

/**
 * A mutant, and what came of it.
 *
 * @param place what was changed where
 * @param noticedBy the first test that failed, as it is displayed; empty if none did
 */
record Tried(Place place, String noticedBy) {
    boolean survived() {
        return noticedBy.isEmpty();
    }
}
