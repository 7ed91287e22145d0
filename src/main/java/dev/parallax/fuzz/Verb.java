package dev.parallax.fuzz;

/**
 * One word of the vocabulary, in both languages. {@code $0}, {@code $1} … stand for the operands.
 *
 * @param python the expression in Python
 * @param java the expression in Java
 * @param suspends whether the function that uses it is suspended by it
 */
record Verb(String python, String java, boolean suspends) {
    /** One that doesn't suspend. */
    static Verb of(String python, String java) {
        return new Verb(python, java, false);
    }

    /** One that suspends the function it stands in. */
    static Verb suspending(String python, String java) {
        return new Verb(python, java, true);
    }
}
