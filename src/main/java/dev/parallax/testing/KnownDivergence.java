package dev.parallax.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A difference that is known: the case runs, and that side alone must still differ, in the stated
 * way; if all sides agree the test fails, so that the declaration goes. Of generated calls one at
 * least must differ. Where the side takes no part, the others must agree. All that were seen become
 * a chapter, {@code target/parallax/DIVERGENCES.md}.
 *
 * <pre>{@code
 * @ParityTest
 * @Case("2.675")
 * @KnownDivergence(side = Side.JAVA, call = "2.675", answer = "2.68",
 *         reason = "BigDecimal rounds what is written, round() rounds the binary value")
 * void rounded(double value, Answer java) {
 *     java.is(Prices.rounded(value));
 * }
 * }</pre>
 */
@Documented
@Repeatable(KnownDivergence.All.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface KnownDivergence {
    /** The side that differs from all others. */
    Side side();

    /** Why, as the chapter tells it. */
    String reason();

    /**
     * The arguments of the case that it is about, which the method must have; by default every case
     * of the method.
     */
    String call() default "";

    /** What the side answers: {@code "2.68"}, {@code "raises ValueError"}. */
    String answer() default "";

    /** The kind of cause. */
    Category category() default Category.OTHER;

    /** Where it is followed. */
    String issue() default "";

    /** The version from which it is so. */
    String since() default "";

    /** What to write instead. */
    String workaround() default "";

    /** Kinds of causes. */
    enum Category {
        /** When and whether garbage is collected. */
        GC,
        /** The order in which threads or tasks go. */
        CONCURRENCY,
        /** Texts of exceptions and reprs. */
        MESSAGE,
        /** Floating-point arithmetic. */
        FLOAT,
        /** The operating system. */
        PLATFORM,
        /** The side can't do it. */
        UNSUPPORTED,
        /** Anything else. */
        OTHER
    }

    /** Several divergences. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @interface All {
        /** The divergences; the first that is about a case counts. */
        KnownDivergence[] value();
    }
}
