package dev.parallax.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A file of cases, found as {@link Parallax#value()} is: a {@code .py} file with one list, {@code
 * [(1, 2), call(3, tax=0.2)]}, or any other with one call's arguments a line.
 *
 * <pre>{@code
 * @ParityTest
 * @CaseFile("orders.cases.txt")
 * void total(List<Integer> items, @Default("0.1") double tax, Answer java) {
 *     java.is(Orders.total(items, tax));
 * }
 * }</pre>
 */
@Documented
@Repeatable(CaseFile.All.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface CaseFile {
    /** The file. */
    String value();

    /** Several files. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @interface All {
        /** The files in order. */
        CaseFile[] value();
    }
}
