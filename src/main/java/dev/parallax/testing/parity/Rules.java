package dev.parallax.testing.parity;

import dev.parallax.testing.value.Equality;

import java.util.Set;

/**
 * What is compared, and how.
 *
 * <pre>{@code
 * Rules rules = Rules.DEFAULT.under(Equality.PYTHONIC.ulps(1)).raising(Set.of("ImportError"));
 * System.out.println(rules.raises()); // [ImportError]
 * }</pre>
 *
 * @param equality of values and exceptions
 * @param out whether what was printed to {@code sys.stdout} counts
 * @param err whether {@code sys.stderr} counts; if not, a difference is cosmetic
 * @param arguments whether changes of the arguments count
 * @param raises exceptions that may be the answer although they usually mean a broken set-up, such
 *     as {@code ImportError}
 */
public record Rules(
        Equality equality, boolean out, boolean err, boolean arguments, Set<String> raises) {
    /** Values as a Java port can keep them, output and changes of arguments. */
    public static final Rules DEFAULT = new Rules(Equality.PYTHONIC, true, false, true, Set.of());

    /** Copies the names. */
    public Rules {
        raises = Set.copyOf(raises);
    }

    /** Returns these with another equality. */
    public Rules under(Equality other) {
        return new Rules(other, out, err, arguments, raises);
    }

    /** Returns these with what was printed not compared: for sides that can't capture it. */
    public Rules withoutOutput() {
        return new Rules(equality, false, err, arguments, raises);
    }

    /** Returns these with these exceptions being answers like any other. */
    public Rules raising(Set<String> types) {
        return new Rules(equality, out, err, arguments, types);
    }
}
