package dev.parallax.testing.pytest;

/** What a Python function raised that Java had called; Python knows it by its number. */
final class PythonRaised extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int number;

    PythonRaised(int number, String text) {
        super(text, null, false, false);
        this.number = number;
    }

    int number() {
        return number;
    }
}
