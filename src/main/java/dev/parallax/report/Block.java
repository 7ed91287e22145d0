package dev.parallax.report;

/**
 * Consecutive lines of a source that belong together: a function, or what is between functions.
 *
 * @param key what its counterpart in the other language has, too: a name in Java's case, or one of
 *     the constants
 * @param first its first line, from 0
 * @param end the line after its last
 */
record Block(String key, int first, int end) {
    /** What comes before the first function: imports, constants. */
    static final String HEAD = "(head)";

    /** A script's statements outside functions; in a port, its {@code run} method. */
    static final String MAIN = "run";

    /** What stands alone: a closing brace, a comment at the end. */
    static final String REST = "(rest)";

    /** Returns a Python name in Java's case: {@code io_expensive} becomes {@code ioExpensive}. */
    static String camelCase(String name) {
        StringBuilder out = new StringBuilder();
        boolean upper = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean joint = c == '_' && !out.isEmpty();
            if (!joint) {
                out.append(upper ? Character.toUpperCase(c) : c);
            }
            upper = joint;
        }
        return out.toString();
    }
}
