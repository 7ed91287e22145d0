package dev.parallax.fuzz;

/**
 * A fault to seed into a source of the semantics library.
 *
 * @param kind the vocabulary that must find it
 * @param file the source, below {@code dev/parallax/semantics}, without the ending
 * @param right a text that is there once
 * @param wrong what it is replaced by
 */
record Mutant(Kind kind, String file, String right, String wrong) {
    /** Returns the source with the fault. */
    String seed(String source) {
        int at = source.indexOf(right);
        if (at < 0 || source.indexOf(right, at + 1) >= 0) {
            throw new AssertionError(
                    file + ".java has no single '" + right + "' any more: seed the fault anew");
        }
        return source.substring(0, at) + wrong + source.substring(at + right.length());
    }

    @Override
    public String toString() {
        return file + ": '" + right + "' → '" + wrong + "'";
    }
}
