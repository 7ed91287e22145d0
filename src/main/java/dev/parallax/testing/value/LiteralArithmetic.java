package dev.parallax.testing.value;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The little arithmetic a literal may hold: {@code -1}, {@code 2**63 - 1}, {@code 'ab' * 3}. */
final class LiteralArithmetic {
    private static final int MOST_BITS = 100_000;
    private static final int MOST_ITEMS = 1_000_000;

    private final LiteralSource source;

    LiteralArithmetic(LiteralSource source) {
        this.source = source;
    }

    PyValue negated(int at, PyValue value) {
        return switch (value) {
            case PyValue.Int n -> new PyValue.Int(n.value().negate());
            case PyValue.Floating f -> new PyValue.Floating(-f.value());
            case PyValue.Complex c -> new PyValue.Complex(-c.real(), -c.imag());
            default -> throw source.error(at, "only a number can follow this sign");
        };
    }

    PyValue sum(int at, PyValue a, PyValue b) {
        if (a instanceof PyValue.Int x && b instanceof PyValue.Int y) {
            return new PyValue.Int(x.value().add(y.value()));
        }
        Double re = real(a);
        if (b instanceof PyValue.Complex c && re != null) {
            return new PyValue.Complex(re + c.real(), c.imag());
        }
        throw source.error(at, "only ints can be added here, and a real to an imaginary number");
    }

    private static @Nullable Double real(PyValue value) {
        return switch (value) {
            case PyValue.Int n -> n.value().doubleValue();
            case PyValue.Floating f -> f.value();
            default -> null;
        };
    }

    PyValue product(int at, PyValue a, PyValue b) {
        if (a instanceof PyValue.Int x && b instanceof PyValue.Int y) {
            return new PyValue.Int(x.value().multiply(y.value()));
        }
        if (!(b instanceof PyValue.Int times)
                || times.value().bitLength() > 31
                || (long) size(a) * times.value().longValue() > MOST_ITEMS) {
            throw source.error(at, "* takes two ints, or a sequence and a small int");
        }
        int count = Math.max(0, times.value().intValue());
        return switch (a) {
            case PyValue.Str s -> new PyValue.Str(s.value().repeat(count));
            case PyValue.Bytes s -> new PyValue.Bytes(s.latin1().repeat(count), s.mutable());
            case PyValue.Items s -> new PyValue.Items(repeated(s.items(), count));
            case PyValue.Tuple s -> new PyValue.Tuple(repeated(s.items(), count));
            default -> throw source.error(at, "* takes two ints, or a sequence and a small int");
        };
    }

    private static int size(PyValue value) {
        return switch (value) {
            case PyValue.Str s -> s.value().length();
            case PyValue.Bytes s -> s.latin1().length();
            case PyValue.Items s -> s.items().size();
            case PyValue.Tuple s -> s.items().size();
            default -> 1;
        };
    }

    private static List<PyValue> repeated(List<PyValue> items, int count) {
        List<PyValue> all = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            all.addAll(items);
        }
        return all;
    }

    PyValue power(int at, PyValue base, PyValue exponent) {
        if (base instanceof PyValue.Int(BigInteger x)
                && exponent instanceof PyValue.Int(BigInteger y)
                && y.signum() >= 0
                && y.bitLength() < 31
                && (long) x.bitLength() * y.intValue() <= MOST_BITS) {
            return new PyValue.Int(x.pow(y.intValue()));
        }
        throw source.error(at, "** takes two ints, the second not negative, the power not huge");
    }
}
