package dev.parallax.testing.backend;

/**
 * One line of the user's code in a traceback.
 *
 * <pre>{@code
 * Frame frame = new Frame("orders.py", 5, "total", "return sum(items)");
 * System.out.println(frame.file() + ":" + frame.line()); // orders.py:5
 * }</pre>
 *
 * @param file as a reader would look for it
 * @param line from 1, 0 if unknown
 * @param function its name
 * @param source the line's text, or {@code ""}
 */
public record Frame(String file, int line, String function, String source) {}
