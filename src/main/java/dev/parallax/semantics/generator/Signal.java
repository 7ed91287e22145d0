package dev.parallax.semantics.generator;

import org.jspecify.annotations.Nullable;

/**
 * What a suspended body is resumed with: {@code send()} or {@code throw()}.
 *
 * <pre>{@code
 * Generator<Object> echo =
 *         Generator.of(
 *                 y -> {
 *                     Object got = y.yield("ready");
 *                     y.yield(got);
 *                 });
 * echo.resume(Signal.NEXT); // next(echo)
 * System.out.println(echo.resume(new Signal.Send("hello"))); // Yielded[value=hello]
 * }</pre>
 */
public sealed interface Signal {
    /** {@code next(g)}: None is sent. */
    Signal NEXT = new Send(null);

    /**
     * {@code g.send(value)}.
     *
     * @param value becomes the value of the body's {@code yield}; null is None
     */
    record Send(@Nullable Object value) implements Signal {}

    /**
     * {@code g.throw(error)}: raised where the body's {@code yield} stands.
     *
     * @param error what is raised
     */
    record Raise(Throwable error) implements Signal {}
}
