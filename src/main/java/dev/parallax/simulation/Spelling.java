package dev.parallax.simulation;

import java.util.Collection;
import java.util.Comparator;

/** Says what could have been meant by a word that is none. */
final class Spelling {
    private Spelling() {}

    /** Returns {@code '<found>' is no <kind>; use <near>}, or all words if none is near. */
    static String unknown(String found, String kind, Collection<String> allowed) {
        String near =
                allowed.stream()
                        .filter(word -> distance(found, word) <= 1 + word.length() / 3)
                        .min(Comparator.comparingInt(word -> distance(found, word)))
                        .map(word -> "; did you mean '" + word + "'?")
                        .orElse(".");
        return "'" + found + "' is no " + kind + near + " Use " + String.join(", ", allowed);
    }

    /** Returns how many letters must be changed, added or removed. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
