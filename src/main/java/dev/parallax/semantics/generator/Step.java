package dev.parallax.semantics.generator;

import org.jspecify.annotations.Nullable;

/**
 * How far a resumed body came: what {@code send()} returns or raises in Python.
 *
 * <pre>{@code
 * Generator<Integer> generator = Generator.of(y -> y.yield(1));
 * List<String> steps = new ArrayList<>();
 * for (int i = 0; i < 2; i++) {
 *     steps.add(
 *             switch (generator.resume(Signal.NEXT)) {
 *                 case Step.Yielded(var value) -> "yielded " + value;
 *                 case Step.Returned(var value) -> "returned " + value;
 *                 case Step.Raised(var error) -> "raised " + error;
 *             });
 * }
 * System.out.println(steps); // [yielded 1, returned null]
 * }</pre>
 */
public sealed interface Step extends Event {
    /**
     * It yielded, and can be resumed.
     *
     * @param value what it yielded; null is None
     */
    record Yielded(@Nullable Object value) implements Step {}

    /**
     * It returned, and has ended: the value of a {@code StopIteration}.
     *
     * @param value what it returned; null is None
     */
    record Returned(@Nullable Object value) implements Step {}

    /**
     * It raised, and has ended.
     *
     * @param error what it raised
     */
    record Raised(Throwable error) implements Step {}
}
