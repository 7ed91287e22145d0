package dev.parallax.testing.backend;

/**
 * One line of the user's code in a traceback.
 *
 * @param file as a reader would look for it
 * @param line from 1, 0 if unknown
 * @param function its name
 * @param source the line's text, or {@code ""}
 */
public record Frame(String file, int line, String function, String source) {}
