package dev.parallax.testing.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Generates values and looks for one that fails. The same seed gives the same values, whatever was
 * generated before.
 *
 * <p>Safe for use by any thread.
 *
 * <pre>{@code
 * Search search = Search.of(42, 100);
 * System.out.println(search.values(Strategies.booleans()).size()); // 100
 * System.out.println(search.find(Strategies.text(0, 5), value -> false)); // Optional.empty
 * }</pre>
 *
 * @param seed of the random choices
 * @param count how many values are generated
 * @param most how many smaller values are tried, at most, once one fails
 */
public record Search(long seed, int count, int most) {
    private static final int RETRIES = 20;

    /** Refuses negative counts. */
    public Search {
        if (count < 0 || most < 0) {
            throw new IllegalArgumentException("a count is negative: " + count + ", " + most);
        }
    }

    /** Starts one that tries at most 1,000 smaller values. */
    public static Search of(long seed, int count) {
        return new Search(seed, count, 1000);
    }

    /** Returns the values, fewer than counted if the strategy left out too many. */
    public <T> List<T> values(Strategy<T> strategy) {
        List<T> values = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            drawn(strategy, index).ifPresent(drawn -> values.add(drawn.value()));
        }
        return values;
    }

    /** Returns the first value that fails, shrunk; empty if none does. */
    public <T> Optional<Found<T>> find(Strategy<T> strategy, Predicate<? super T> fails) {
        for (int index = 0; index < count; index++) {
            Optional<Drawn<T>> drawn = drawn(strategy, index);
            if (drawn.isPresent() && fails.test(drawn.get().value())) {
                Shrinker<T> shrinker = new Shrinker<>(strategy, fails, drawn.get(), most);
                Drawn<T> smallest = shrinker.shrink();
                return Optional.of(
                        new Found<>(
                                smallest.value(),
                                drawn.get().value(),
                                index,
                                smallest.choices(),
                                shrinker.tries()));
            }
        }
        return Optional.empty();
    }

    /** Returns the smallest value found that fails as the one these choices make does. */
    public <T> T shrink(Strategy<T> strategy, List<Long> choices, Predicate<? super T> fails) {
        Drawn<T> start = Drawn.by(strategy, Draws.replay(choices)).orElseThrow();
        return new Shrinker<>(strategy, fails, start, most).shrink().value();
    }

    private <T> Optional<Drawn<T>> drawn(Strategy<T> strategy, int index) {
        for (int n = 0; n < RETRIES; n++) {
            long mixed = (seed * 0x9E3779B97F4A7C15L + index) * 0xBF58476D1CE4E5B9L + n;
            Optional<Drawn<T>> drawn = Drawn.by(strategy, Draws.random(mixed));
            if (drawn.isPresent()) {
                return drawn;
            }
        }
        return Optional.empty();
    }
}
