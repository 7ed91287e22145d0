package dev.parallax.manifest;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody who mistyped a word probably meant. */
final class Spelling {
    private Spelling() {}

    /**
     * Returns {@code '<found>' is no <kind>; did you mean '<near>'? Allowed: …}, the question only
     * where a near word exists.
     */
    static String unknown(String found, String kind, Collection<String> allowed) {
        String question = nearest(found, allowed).map(Spelling::didYouMean).orElse(".");
        String all = allowed.stream().sorted().collect(joining(", "));
        return "'" + found + "' is no " + kind + question + " Allowed: " + all;
    }

    static String didYouMean(String near) {
        return "; did you mean '" + near + "'?";
    }

    /** Returns the allowed word nearest to a mistyped one, if any is near enough to be meant. */
    static Optional<String> nearest(String found, Collection<String> allowed) {
        int limit = Math.max(1, found.length() / 3);
        String plain = plain(found);
        return allowed.stream()
                .filter(word -> distance(plain, plain(word)) <= limit)
                .min(
                        Comparator.comparingInt((String word) -> distance(plain, plain(word)))
                                .thenComparing(Comparator.naturalOrder()));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns how many letters must be changed, added, removed or swapped with their neighbor. */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, i, j, cost);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(String a, String b, int i, int j, int[][] cost) {
        int change = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
