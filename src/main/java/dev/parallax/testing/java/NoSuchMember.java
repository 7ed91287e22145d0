package dev.parallax.testing.java;

/** The port has nothing of that name, or nothing that takes these arguments; one line. */
final class NoSuchMember extends Exception {
    private static final long serialVersionUID = 1L;

    NoSuchMember(String message) {
        super(message);
    }
}
