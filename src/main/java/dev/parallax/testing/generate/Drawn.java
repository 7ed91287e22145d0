package dev.parallax.testing.generate;

import java.util.List;
import java.util.Optional;

/** A value and the choices that made it. */
record Drawn<T>(T value, List<Long> choices) {
    static <T> Optional<Drawn<T>> by(Strategy<T> strategy, Draws draws) {
        try {
            T value = strategy.draw(draws);
            return Optional.of(new Drawn<>(value, draws.choices()));
        } catch (Draws.Rejected e) {
            return Optional.empty();
        }
    }

    /** Says whether this is simpler: fewer choices, or lower ones. */
    boolean simplerThan(Drawn<T> other) {
        if (choices.size() != other.choices.size()) {
            return choices.size() < other.choices.size();
        }
        for (int n = 0; n < choices.size(); n++) {
            int order = Long.compare(choices.get(n), other.choices.get(n));
            if (order != 0) {
                return order < 0;
            }
        }
        return false;
    }
}
