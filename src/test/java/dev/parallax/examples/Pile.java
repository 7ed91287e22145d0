package dev.parallax.examples;

/** What the class {@code Stack} is to tests that run on either side. */
public interface Pile {
    /** Puts one on top. */
    void push(int item);

    /** Takes the one on top away. */
    int pop();
}
