package dev.parallax.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A case of several steps, each compared: objects, generators, coroutines. A line is a statement of
 * Python: {@code x = Stack()}, {@code x.push(1)}, {@code x.size}, {@code x.limit = 3}, {@code
 * next(g)}, {@code g.send(1)}, {@code g.throw(ValueError('no'))}, {@code g.close()}, {@code await
 * later(3)}, {@code await anext(a)}, {@code await a.asend(1)}. All of a case is awaited on one
 * event loop. The Java side is {@link Parallax#java()}.
 *
 * <pre>{@code
 * @Parallax(value = "orders.py", java = Stack.class)
 * class StackParityTest {
 *     @ParityTest
 *     @Steps({"s = Stack()", "s.push(1)", "s.pop()", "s.pop()"})
 *     void popsUntilEmpty() {}
 * }
 * }</pre>
 */
@Documented
@Repeatable(Steps.All.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Steps {
    /** The statements in order. */
    String[] value();

    /** Several such cases. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @interface All {
        /** The cases in order. */
        Steps[] value();
    }
}
