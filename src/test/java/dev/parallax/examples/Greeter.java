package dev.parallax.examples;

import java.io.PrintStream;

/** Port of {@code greet}, which prints. */
public final class Greeter {
    private final PrintStream out;

    /** Prints to a stream. */
    public Greeter(PrintStream out) {
        this.out = out;
    }

    /** Says hello, and returns how many letters the name has. */
    public int greet(String name) {
        out.println("Hello, " + name);
        return name.length();
    }
}
