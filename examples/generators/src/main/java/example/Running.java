package example;

import dev.parallax.semantics.generator.Generator;

/**
 * A running mean, as Python would write it:
 *
 * <pre>{@code
 * def running_mean():
 *     total = count = 0
 *     mean = None
 *     while True:
 *         total += yield mean
 *         count += 1
 *         mean = total / count
 * }</pre>
 */
public final class Running {
    private Running() {}

    public static Generator mean() {
        return Generator.of(
                y -> {
                    double total = 0;
                    int count = 0;
                    Double mean = null;
                    while (true) {
                        total += (Double) y.yield(mean);
                        count++;
                        mean = total / count;
                    }
                });
    }
}
