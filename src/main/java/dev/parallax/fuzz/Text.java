package dev.parallax.fuzz;

import java.util.List;

/** Source text in the making: lines and how far they are indented. */
final class Text {
    private final StringBuilder text = new StringBuilder();
    private int depth;

    void line(String line) {
        text.append("    ".repeat(depth)).append(line).append('\n');
    }

    /** Writes lines further in. */
    void indented(Runnable lines) {
        depth++;
        lines.run();
        depth--;
    }

    /** Puts operands in the places {@code $0}, {@code $1} … of a template. */
    static String fill(String template, List<String> operands) {
        StringBuilder filled = new StringBuilder();
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c == '$') {
                i++;
                filled.append(operands.get(template.charAt(i) - '0'));
            } else {
                filled.append(c);
            }
        }
        return filled.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
