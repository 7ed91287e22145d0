package dev.parallax.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An answer that a racing program may give, or must not; see {@link Repeat}.
 *
 * <pre>{@code
 * @ParityTest
 * @Case("")
 * @Repeat(runs = 20)
 * @Expect(answer = "2", because = "no update is lost")
 * @Expect(answer = "1", is = Expect.Kind.INTERESTING, because = "an update is lost")
 * @Expect(answer = "0", is = Expect.Kind.FORBIDDEN, because = "each thread adds after it has read")
 * void counter(Answer java) throws Exception {
 *     java.is(Counter.race());
 * }
 * }</pre>
 */
@Documented
@Repeatable(Expect.All.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Expect {
    /** The answer as a failure shows it: {@code "[1, 2]"}, {@code "raises ValueError"}. */
    String answer();

    /** How it is meant. */
    Kind is() default Kind.ACCEPTED;

    /** The GIL under which it is meant, as {@link WithGil} has it; by default under any. */
    String gil() default "";

    /** Why. */
    String because();

    /** How an answer is meant. */
    enum Kind {
        /** It may be. */
        ACCEPTED,
        /** It may be, and is put into the report. */
        INTERESTING,
        /** It must not be. */
        FORBIDDEN
    }

    /** Several answers. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @interface All {
        /** The answers; the first that fits counts. */
        Expect[] value();
    }
}
