package dev.parallax.fuzz;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A program in Python, line by line, and which of them log under a label.
 *
 * @param lines its lines
 */
record SourceLines(List<String> lines) {
    static SourceLines of(String python) {
        return new SourceLines(python.lines().toList());
    }

    /** Says whether a statement that logs under a label contains something. */
    boolean logs(String label, String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        return numbers(label).anyMatch(i -> wanted.matcher(lines.get(i)).find());
    }

    /** Says whether a statement that logs under a label stands in a block with such a head. */
    boolean isIn(String label, String head) {
        return numbers(label).anyMatch(i -> headed(i, head));
    }

    /**
     * Says whether some async generator waits within a block with such a head, when the block is
     * left, or further on.
     */
    boolean asyncGeneratorWaitsAfter(String head) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).matches("\\s*(.*\\bawait\\b|async (for|with)\\b).*"))
                .anyMatch(i -> inAsyncGenerator(i) && headBefore(i, head));
    }

    /** Says whether some generator suspends within a block with such a head. */
    boolean yieldsIn(String head) {
        return IntStream.range(0, lines.size())
                .anyMatch(i -> lines.get(i).contains("(yield") && headed(i, head));
    }

    /** Says whether a line of a function, or one before it there, is such a head. */
    private boolean headBefore(int number, String head) {
        for (int i = number; i >= 0 && indent(i) > 0; i--) {
            if (lines.get(i).strip().matches(head)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the numbers of the lines that log under a label. */
    private IntStream numbers(String label) {
        Pattern log = Pattern.compile("\\b(log|error)\\('" + Pattern.quote(label) + "',");
        return IntStream.range(0, label.isEmpty() ? 0 : lines.size())
                .filter(i -> log.matcher(lines.get(i)).find());
    }

    /** Says whether a line stands in a block with such a head, at any depth, or is the head. */
    private boolean headed(int number, String head) {
        int depth = indent(number) + 1;
        for (int i = number; i >= 0 && depth > 0; i--) {
            if (!lines.get(i).isBlank() && indent(i) < depth) {
                depth = indent(i);
                if (lines.get(i).strip().matches(head)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean inAsyncGenerator(int number) {
        int first = number;
        while (first > 0 && indent(first) > 0) {
            first--;
        }
        int end = number;
        while (end < lines.size() && (end == first || indent(end) > 0)) {
            end++;
        }
        return lines.get(first).startsWith("async def")
                && lines.subList(first, end).stream().anyMatch(l -> l.contains("yield"));
    }

    private int indent(int number) {
        String line = lines.get(number);
        return line.length() - line.stripLeading().length();
    }
}
