package dev.parallax.testing.value;

/**
 * How far two floats may be apart; one of the three is enough.
 *
 * <pre>{@code
 * System.out.println(Equality.PYTHONIC.ulps(2).tolerance().ulps()); // 2
 * }</pre>
 *
 * @param ulps neighbouring floats between them
 * @param absolute their distance
 * @param relative their distance as part of the larger one's size
 */
public record Tolerance(long ulps, double absolute, double relative) {
    /** None at all. */
    public static final Tolerance NONE = new Tolerance(0, 0, 0);

    /** Refuses negative ones and NaN. */
    public Tolerance {
        if (ulps < 0 || !(absolute >= 0) || !(relative >= 0)) {
            throw new IllegalArgumentException(
                    "a tolerance must not be negative: "
                            + ulps
                            + ", "
                            + absolute
                            + ", "
                            + relative);
        }
    }

    boolean covers(double a, double b) {
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return Double.isNaN(a) && Double.isNaN(b);
        }
        if (a == b) {
            return true;
        }
        if (Double.isInfinite(a) || Double.isInfinite(b)) {
            return false;
        }
        double apart = Math.abs(a - b);
        return apart <= absolute
                || apart <= relative * Math.max(Math.abs(a), Math.abs(b))
                || ulpsApart(a, b) <= ulps;
    }

    private static long ulpsApart(double a, double b) {
        long distance = place(a) - place(b);
        return Math.abs(distance) < 0 ? Long.MAX_VALUE : Math.abs(distance);
    }

    /** Numbers all floats in their order, both zeros 0. */
    private static long place(double value) {
        long bits = Double.doubleToLongBits(value);
        return bits >= 0 ? bits : Long.MIN_VALUE - bits;
    }
}
