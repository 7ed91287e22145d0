package dev.parallax.testing.value;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values to Java's objects and back. To Java, the declared type decides: nothing is guessed, cut or
 * rounded in silence, and what doesn't fit is a {@link Mismatch}. From Java, the object's class
 * decides. The table of both directions is {@code docs/values.md}.
 *
 * <p>Immutable and safe for use by any thread.
 *
 * <pre>{@code
 * Conversions conversions = Conversions.standard();
 * long many = (Long) conversions.toJava(PyLiteral.value("3"), long.class);
 * PyValue back = conversions.fromJava(List.of(many, 2));
 * System.out.println(PyRepr.of(back)); // [3, 2]
 * }</pre>
 */
public final class Conversions {
    private static final Conversions STANDARD = new Conversions(100, false, Map.of());

    private final int limit;
    private final boolean holds;
    private final Map<String, String> errors;

    private Conversions(int limit, boolean holds, Map<String, String> errors) {
        this.limit = limit;
        this.holds = holds;
        this.errors = errors;
    }

    /** Returns the usual ones: iterators are drained up to 100 items. */
    public static Conversions standard() {
        return STANDARD;
    }

    /** Returns these with another limit to what iterators are drained; 0: they are left alone. */
    public Conversions limitedTo(int items) {
        return new Conversions(items, holds, errors);
    }

    /**
     * Returns these, but iterators, records and whatever no value stands for become {@link
     * PyValue.Held}: for a Python that goes on using them.
     */
    public Conversions holding() {
        return new Conversions(limit, true, errors);
    }

    boolean holds() {
        return holds;
    }

    /** Returns these, with an exception class (and its subclasses) named as Python's is. */
    public Conversions mapping(Class<? extends Throwable> type, String pythonName) {
        Map<String, String> more = new LinkedHashMap<>(errors);
        more.put(type.getName(), pythonName);
        return new Conversions(limit, holds, more);
    }

    /**
     * Makes the Java object of a value.
     *
     * @param declared a parameter's type; {@code Object} gives the natural one
     * @return null for {@code None}
     * @throws Mismatch if the type has no object for this value
     */
    public @Nullable Object toJava(PyValue value, Type declared) {
        return ToJava.convert(value, declared);
    }

    /** Makes the value of a Java object, null being {@code None}. */
    public PyValue fromJava(@Nullable Object object) {
        return new FromJava(this, limit).value(object);
    }

    /** Makes the value of what a method of this return type returned; void is {@code None}. */
    public PyValue fromJava(@Nullable Object object, Type declared) {
        if (declared == void.class || declared == Void.class) {
            return new PyValue.None();
        }
        return fromJava(object);
    }

    /**
     * Describes what Java threw. Python's exceptions ({@code semantics.errors}) and mapped ones get
     * their Python name; any other keeps its full class name, so that {@link Equality} can hold it
     * against all Python types it may stand for.
     */
    public PyValue.Failure failure(Throwable error) {
        return new Failures(this, errors).of(error);
    }

    /** Returns the Python exceptions that a failure may stand for, sorted. */
    public static List<String> mayBe(PyValue.Failure failure) {
        return JavaErrors.names(failure);
    }

    /** A value that a declared type can't take; the message is one line. */
    public static final class Mismatch extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        Mismatch(PyValue value, String rule) {
            super(shown(value) + " is " + article(PyTypes.name(value)) + ": " + rule);
        }

        private static String shown(PyValue value) {
            String text = PyRepr.of(value);
            return text.length() <= 80 ? text : text.substring(0, 77) + "...";
        }

        private static String article(String type) {
            return ("aeioAEIO".indexOf(type.charAt(0)) >= 0 ? "an " : "a ") + type;
        }
    }
}
