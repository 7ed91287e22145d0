package dev.parallax.testing.value;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Makes numbers and truth values; null if the type is none of these. */
final class ToJavaNumbers {
    private ToJavaNumbers() {}

    static @Nullable Object convert(PyValue value, Class<?> raw) {
        return switch (raw.getName()) {
            case "boolean", "java.lang.Boolean" ->
                    value instanceof PyValue.Bool b ? (Object) b.value() : wrong(value, "boolean");
            case "byte", "java.lang.Byte" -> (byte) within(value, 8, "byte");
            case "short", "java.lang.Short" -> (short) within(value, 16, "short");
            case "int", "java.lang.Integer" -> (int) within(value, 32, "int");
            case "long", "java.lang.Long" -> within(value, 64, "long");
            case "java.math.BigInteger" -> integer(value, "BigInteger");
            case "double", "java.lang.Double" -> real(value, "double");
            case "float", "java.lang.Float" -> (float) real(value, "float");
            case "java.math.BigDecimal" -> decimal(value);
            case "java.lang.Number" -> number(value);
            case "java.util.OptionalInt" -> OptionalInt.of((int) within(value, 32, "int"));
            case "java.util.OptionalLong" -> OptionalLong.of(within(value, 64, "long"));
            case "java.util.OptionalDouble" -> OptionalDouble.of(real(value, "double"));
            default -> null;
        };
    }

    static @Nullable Object emptyOptional(Class<?> raw) {
        if (raw == OptionalInt.class) {
            return OptionalInt.empty();
        }
        if (raw == OptionalLong.class) {
            return OptionalLong.empty();
        }
        return raw == OptionalDouble.class ? OptionalDouble.empty() : null;
    }

    private static Object wrong(PyValue value, String type) {
        throw new Conversions.Mismatch(value, "no " + type + " can be made of it");
    }

    private static BigInteger integer(PyValue value, String type) {
        if (value instanceof PyValue.Int n) {
            return n.value();
        }
        throw new Conversions.Mismatch(value, "no " + type + " can be made of it");
    }

    private static long within(PyValue value, int bits, String type) {
        BigInteger n = integer(value, type);
        if (n.bitLength() >= bits) {
            throw new Conversions.Mismatch(
                    value, "too large for " + type + "; declare a larger type or BigInteger");
        }
        return n.longValueExact();
    }

    private static double real(PyValue value, String type) {
        if (value instanceof PyValue.Floating f) {
            return f.value();
        }
        BigInteger n = integer(value, type);
        double real = n.doubleValue();
        if (Double.isInfinite(real) || !new BigDecimal(real).toBigInteger().equals(n)) {
            throw new Conversions.Mismatch(value, "no " + type + " is exactly this int");
        }
        return real;
    }

    private static BigDecimal decimal(PyValue value) {
        if (value instanceof PyValue.Int n) {
            return new BigDecimal(n.value());
        }
        if (value instanceof PyValue.Decimal d) {
            try {
                return new BigDecimal(d.text());
            } catch (NumberFormatException e) {
                throw new Conversions.Mismatch(value, "BigDecimal has no NaN and no infinity");
            }
        }
        throw new Conversions.Mismatch(value, "no BigDecimal can be made of it");
    }

    private static Object number(PyValue value) {
        return switch (value) {
            case PyValue.Int n -> Natural.integer(n.value());
            case PyValue.Floating f -> f.value();
            default -> decimal(value);
        };
    }
}
