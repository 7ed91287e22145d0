package dev.parallax.examples;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Port of {@code rounded}, with a difference that is known. */
public final class Prices {
    private Prices() {}

    /** Rounds as it is written, where Python rounds the binary value. */
    public static double rounded(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).doubleValue();
    }
}
