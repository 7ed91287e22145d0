package dev.parallax.lane.python;

/** Makes Python's text fit for Java's writers. */
public final class Texts {
    private Texts() {}

    /** Replaces lone surrogates, which no encoding can write, by U+FFFD. */
    public static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints()
                .map(code -> code >= 0xD800 && code <= 0xDFFF ? 0xFFFD : code)
                .forEach(result::appendCodePoint);
        return result.toString();
    }
}
