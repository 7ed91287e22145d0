package example;

import java.util.Locale;

/** A Roman numeral between 1 and 3,999: a port of the class of that name in roman-numerals. */
public final class RomanNumeral implements Comparable<RomanNumeral> {
    public static final int MIN = 1;
    public static final int MAX = 3_999;

    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {
        "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
    };

    private final int value;

    public RomanNumeral(int value) {
        if (value < MIN || value > MAX) {
            throw new OutOfRangeException(value);
        }
        this.value = value;
    }

    /** Reads a numeral of capital letters or of small ones. */
    public static RomanNumeral fromString(String string) {
        String capital = string.toUpperCase(Locale.ROOT);
        if (!string.equals(capital) && !string.equals(string.toLowerCase(Locale.ROOT))) {
            throw new InvalidRomanNumeralException(string);
        }
        int value = 0;
        int at = 0;
        for (int n = 0; n < SIGNS.length; n++) {
            while (capital.startsWith(SIGNS[n], at)) {
                value += VALUES[n];
                at += SIGNS[n].length();
            }
        }
        // Of all spellings that add up to a value only one is well formed.
        if (at == 0 || at < string.length() || value > MAX) {
            throw new InvalidRomanNumeralException(string);
        }
        RomanNumeral numeral = new RomanNumeral(value);
        if (!numeral.toUppercase().equals(capital)) {
            throw new InvalidRomanNumeralException(string);
        }
        return numeral;
    }

    public int intValue() {
        return value;
    }

    public String toUppercase() {
        StringBuilder text = new StringBuilder();
        int left = value;
        for (int n = 0; n < VALUES.length; n++) {
            for (; left >= VALUES[n]; left -= VALUES[n]) {
                text.append(SIGNS[n]);
            }
        }
        return text.toString();
    }

    public String toLowercase() {
        return toUppercase().toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(RomanNumeral other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RomanNumeral numeral && numeral.value == value;
    }

    @Override
    public int hashCode() {
        return Integer.hashCode(value);
    }

    @Override
    public String toString() {
        return toUppercase();
    }
}
