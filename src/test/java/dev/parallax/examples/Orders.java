package dev.parallax.examples;

import java.util.List;

/** Port of the functions of {@code orders.py}. */
public final class Orders {
    private Orders() {}

    /** Adds up prices, and the tax. */
    public static double total(List<Integer> items, double tax) {
        int sum = items.stream().mapToInt(Integer::intValue).sum();
        return sum + sum * tax;
    }
}
