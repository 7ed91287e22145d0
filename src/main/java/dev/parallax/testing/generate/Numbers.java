package dev.parallax.testing.generate;

import dev.parallax.testing.value.PyValue;

import java.math.BigInteger;

/** Numbers: small ones and borders more often than others. */
final class Numbers {
    private static final int[] BITS = {4, 4, 4, 8, 16, 32, 53, 64, 128};
    private static final int[] BORDERS = {7, 8, 15, 16, 31, 32, 53, 63, 64};
    private static final double[] SPECIAL = {
        0.0,
        1.0,
        -1.0,
        0.5,
        0.1,
        -0.0,
        1e16,
        9007199254740992.0,
        1e22,
        1e-7,
        Double.MIN_NORMAL,
        Double.MIN_VALUE,
        Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
    };

    private Numbers() {}

    static Strategy<PyValue> integers(BigInteger least, BigInteger most) {
        BigInteger origin = BigInteger.ZERO.max(least).min(most);
        BigInteger up = most.subtract(origin);
        BigInteger down = origin.subtract(least);
        return draws -> {
            boolean below = down.signum() > 0 && (up.signum() == 0 || draws.chance(1, 3));
            BigInteger apart = distance(draws).min(below ? down : up);
            return new PyValue.Int(below ? origin.subtract(apart) : origin.add(apart));
        };
    }

    private static BigInteger distance(Draws draws) {
        int kind = (int) draws.upTo(BITS.length);
        if (kind == BITS.length) {
            int power = BORDERS[(int) draws.upTo(BORDERS.length - 1L)];
            BigInteger border = BigInteger.ONE.shiftLeft(power);
            return border.subtract(BigInteger.valueOf(draws.upTo(1)));
        }
        BigInteger value = BigInteger.ZERO;
        for (int bits = BITS[kind]; bits > 0; bits -= 32) {
            int some = Math.min(bits, 32);
            value = value.shiftLeft(some).add(BigInteger.valueOf(draws.upTo((1L << some) - 1)));
        }
        return value;
    }

    static Strategy<PyValue> floats(double from, double to, boolean nan) {
        return draws -> {
            double value = real(draws, from, to, nan);
            boolean wanted = Double.isNaN(value) ? nan : value >= from && value <= to;
            return new PyValue.Floating(wanted ? value : within(draws, from, to));
        };
    }

    private static double real(Draws draws, double from, double to, boolean nan) {
        return switch ((int) draws.upTo(4)) {
            case 0 -> signed(draws, (double) draws.upTo(15));
            case 1 -> signed(draws, draws.upTo(9999) / Math.pow(10, (double) draws.upTo(3)));
            case 2 -> {
                int kind = (int) draws.upTo(nan ? SPECIAL.length : SPECIAL.length - 1L);
                yield kind == SPECIAL.length ? Double.NaN : SPECIAL[kind];
            }
            case 3 -> within(draws, from, to);
            default -> signed(draws, Double.longBitsToDouble(draws.upTo(0x7fefffffffffffffL)));
        };
    }

    private static double signed(Draws draws, double value) {
        return draws.chance(1, 3) ? -value : value;
    }

    private static double within(Draws draws, double from, double to) {
        double low = Math.max(from, -Double.MAX_VALUE / 2);
        double high = Math.min(to, Double.MAX_VALUE / 2);
        if (low > high) {
            return from;
        }
        double part = draws.upTo(1L << 53) / (double) (1L << 53);
        return Math.clamp(low + (high - low) * part, from, to);
    }
}
