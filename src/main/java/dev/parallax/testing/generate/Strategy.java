package dev.parallax.testing.generate;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How a random value is made: from nothing but choices, so that it can be made again and shrunk.
 *
 * <pre>{@code
 * Strategy<String> names = draws -> "n" + draws.upTo(9);
 * System.out.println(names.draw(Draws.replay(List.of(7L)))); // n7
 * }</pre>
 *
 * @param <T> of what it makes
 */
@FunctionalInterface
public interface Strategy<T> {
    /** Makes one value. */
    T draw(Draws draws);

    /** Returns what makes something else of each value. */
    default <U> Strategy<U> map(Function<? super T, ? extends U> function) {
        return draws -> function.apply(draw(draws));
    }

    /** Returns what goes on as each value says. */
    default <U> Strategy<U> flatMap(Function<? super T, Strategy<U>> function) {
        return draws -> function.apply(draw(draws)).draw(draws);
    }

    /** Returns what leaves out other values; few must be left out, or cases get lost. */
    default Strategy<T> filter(Predicate<? super T> test) {
        return draws -> {
            for (int n = 0; n < 10; n++) {
                T value = draw(draws);
                if (test.test(value)) {
                    return value;
                }
            }
            throw new Draws.Rejected();
        };
    }
}
