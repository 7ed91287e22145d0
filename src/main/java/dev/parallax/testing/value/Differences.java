package dev.parallax.testing.value;

import dev.parallax.testing.value.Difference.Kind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Compares two values, once. */
final class Differences {
    private static final int MOST = 100;

    private final Equality equality;
    private final boolean strict;
    private final boolean loose;
    private final List<Difference> found = new ArrayList<>();

    Differences(Equality equality) {
        this.equality = equality;
        strict = equality.profile() == Equality.Profile.STRICT;
        loose = equality.profile() == Equality.Profile.LOOSE;
    }

    List<Difference> of(PyValue expected, PyValue actual) {
        compare("$", expected, actual);
        return List.copyOf(found);
    }

    Equality equality() {
        return equality;
    }

    boolean strict() {
        return strict;
    }

    boolean loose() {
        return loose;
    }

    void add(String path, Kind kind, String expected, String actual) {
        if (found.size() < MOST) {
            found.add(new Difference(path, kind, expected, actual));
        }
    }

    void add(String path, Kind kind, PyValue expected, PyValue actual) {
        add(path, kind, PyRepr.of(expected), PyRepr.of(actual));
    }

    void compare(String path, PyValue expected, PyValue actual) {
        if (expected.equals(actual)) {
            return;
        }
        if (loose && looseNumbers(expected, actual)) {
            return;
        }
        switch (expected) {
            case PyValue.Floating e when actual instanceof PyValue.Floating a ->
                    check(path, near(e.value(), a.value()), e, a);
            case PyValue.Complex e when actual instanceof PyValue.Complex a ->
                    check(path, near(e.real(), a.real()) && near(e.imag(), a.imag()), e, a);
            case PyValue.Member e when actual instanceof PyValue.Member a ->
                    check(path, member(e, a), e, a);
            case PyValue.Opaque e when actual instanceof PyValue.Opaque a -> opaque(path, e, a);
            case PyValue.Bytes e when actual instanceof PyValue.Bytes a && !strict ->
                    check(path, e.latin1().equals(a.latin1()), e, a);
            case PyValue.Moment e
                    when actual instanceof PyValue.Moment a && e.type().equals(a.type()) ->
                    check(path, false, e, a);
            case PyValue.Failure e when actual instanceof PyValue.Failure a ->
                    new FailureDifferences(this).compare(path, e, a);
            default -> new ContainerDifferences(this).compare(path, expected, actual);
        }
    }

    private void opaque(String path, PyValue.Opaque expected, PyValue.Opaque actual) {
        if (!sameName(expected.type(), actual.type())) {
            add(path, Kind.TYPE, expected, actual);
        } else if (equality.reprs()) {
            check(path, expected.repr().equals(actual.repr()), expected, actual);
        }
    }

    private void check(String path, boolean equal, PyValue expected, PyValue actual) {
        if (!equal) {
            add(path, Kind.VALUE, expected, actual);
        }
    }

    private boolean near(double expected, double actual) {
        boolean bits = strict && equality.tolerance().equals(Tolerance.NONE);
        return bits
                ? Double.compare(expected, actual) == 0
                : equality.tolerance().covers(expected, actual);
    }

    private boolean member(PyValue.Member expected, PyValue.Member actual) {
        return sameName(expected.type(), actual.type()) && sameName(expected.name(), actual.name());
    }

    boolean sameName(String expected, String actual) {
        return expected.equals(actual)
                || (!strict && Names.folded(expected).equals(Names.folded(actual)));
    }

    private boolean looseNumbers(PyValue expected, PyValue actual) {
        if (expected instanceof PyValue.Bool || actual instanceof PyValue.Bool) {
            return false;
        }
        if (expected instanceof PyValue.Decimal || actual instanceof PyValue.Decimal) {
            return decimalKey(expected) && PyKey.of(expected).equals(PyKey.of(actual));
        }
        if (expected instanceof PyValue.Int && actual instanceof PyValue.Int) {
            return false;
        }
        return isReal(expected) && isReal(actual) && near(real(expected), real(actual));
    }

    private static boolean decimalKey(PyValue value) {
        return value instanceof PyValue.Decimal || isReal(value);
    }

    private static boolean isReal(PyValue value) {
        return value instanceof PyValue.Int || value instanceof PyValue.Floating;
    }

    private static double real(PyValue value) {
        return value instanceof PyValue.Int n
                ? new BigDecimal(n.value()).doubleValue()
                : ((PyValue.Floating) value).value();
    }
}
