package dev.parallax.fuzz;

import java.util.List;
import java.util.regex.Pattern;

/** Source text in the making: lines and how far they are indented. */
final class Text {
    private static final Pattern HANDLE = Pattern.compile("\\basync(?=\\.)");

    private final StringBuilder text = new StringBuilder();
    private int depth;
    private String handle = "async";
    private int handles;

    /** Returns a name for {@code async} that no other block has. */
    String newHandle() {
        handles++;
        return "async" + handles;
    }

    void line(String line) {
        String told = handle.equals("async") ? line : HANDLE.matcher(line).replaceAll(handle);
        text.append("    ".repeat(depth)).append(told).append('\n');
    }

    /** Writes lines in which another name stands for {@code async}. */
    void within(String name, Runnable lines) {
        String before = handle;
        handle = name;
        lines.run();
        handle = before;
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
