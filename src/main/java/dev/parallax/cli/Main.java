package dev.parallax.cli;

/** The command line. */
public final class Main {
    private Main() {}

    /** Starts it. */
    public static void main(String[] args) {}
}
