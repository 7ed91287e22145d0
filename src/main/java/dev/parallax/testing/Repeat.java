package dev.parallax.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs each case many times on every side and compares the sets of answers, for programs that race:
 * every answer seen must be declared by {@link Expect} as accepted or interesting. Without
 * declarations all runs on all sides must answer the same.
 *
 * <pre>{@code
 * @ParityTest
 * @Case("")
 * @Repeat(runs = 50)
 * @Expect(answer = "2", because = "no update is lost")
 * @Expect(answer = "1", is = Expect.Kind.INTERESTING, because = "an update is lost")
 * void counter(Answer java) throws Exception {
 *     java.is(Counter.race());
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Repeat {
    /** How often each case runs on each side. */
    int runs() default 50;
}
