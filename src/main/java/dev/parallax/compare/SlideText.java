package dev.parallax.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a slide's transcript: what was typed at the prompt is left out, what was printed stays. A
 * statement's continuation is a line with the second prompt, or (slides often lack it) an indented
 * line after one that opens a block.
 */
final class SlideText {
    private static final String PROMPT = ">>>";
    private static final String SECOND_PROMPT = "...";

    private SlideText() {}

    /** Returns the printed lines; {@link Line#index} counts the slide's lines. */
    static List<Line> printed(String slide) {
        List<Line> printed = new ArrayList<>();
        boolean typing = false;
        boolean block = false;
        int index = 0;
        for (String text : (Iterable<String>) slide.lines()::iterator) {
            boolean prompt = isPrompt(text, PROMPT);
            boolean continued =
                    typing && (isPrompt(text, SECOND_PROMPT) || (block && indented(text)));
            typing = prompt || continued;
            block = prompt ? text.stripTrailing().endsWith(":") : block && typing;
            if (!typing) {
                printed.add(new Line(index, text));
            }
            index++;
        }
        while (!printed.isEmpty() && printed.getLast().text().isBlank()) {
            printed.removeLast();
        }
        return printed;
    }

    private static boolean isPrompt(String text, String prompt) {
        return text.strip().equals(prompt) || text.stripLeading().startsWith(prompt + " ");
    }

    private static boolean indented(String text) {
        return text.startsWith(" ") || text.startsWith("\t");
    }
}
