package dev.parallax.testing.parity;

/** Two texts and the marks to stand under the part in which the second is not the first. */
record Marked(String expected, String actual, String marks) {
    static Marked of(String expected, String actual) {
        int shorter = Math.min(expected.length(), actual.length());
        int start = 0;
        while (start < shorter && expected.charAt(start) == actual.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && expected.charAt(expected.length() - 1 - end)
                        == actual.charAt(actual.length() - 1 - end)) {
            end++;
        }
        int wide = Math.max(1, actual.length() - end - start);
        return new Marked(expected, actual, " ".repeat(start) + "^".repeat(wide));
    }
}
