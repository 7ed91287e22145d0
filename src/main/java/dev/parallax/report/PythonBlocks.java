package dev.parallax.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a Python source into functions, class headers, and the statements between them. Functions
 * inside functions stay part of these. A light reader: it follows indentation and text in triple
 * quotes, which is all that finding definitions takes.
 */
final class PythonBlocks {
    private static final Pattern DEFINITION =
            Pattern.compile("(\\s*)(?:async\\s+)?(def|class)\\s+(\\w+).*");
    private static final Pattern TRIPLE = Pattern.compile("\"\"\"|'''");
    private static final Pattern IMPORT = Pattern.compile("(import|from)\\s.*");

    private final List<String> lines;
    private final List<Block> blocks = new ArrayList<>();
    private String key = Block.HEAD;
    private int first;

    /** The indentation of the function being read, -1 outside functions. */
    private int indent = -1;

    /** The indentation of the class being read, -1 outside classes. */
    private int classIndent = -1;

    private PythonBlocks(List<String> lines) {
        this.lines = lines;
    }

    static List<Block> of(List<String> lines) {
        PythonBlocks reader = new PythonBlocks(lines);
        boolean quoted = false;
        for (int line = 0; line < lines.size(); line++) {
            String text = lines.get(line);
            if (!quoted && !text.isBlank()) {
                reader.read(line, text);
            }
            quoted ^= TRIPLE.matcher(text).results().count() % 2 == 1;
        }
        reader.close(lines.size());
        return reader.blocks;
    }

    private void read(int line, String text) {
        int depth = text.length() - text.stripLeading().length();
        if (indent >= 0 && depth > indent) {
            return;
        }
        if (depth <= classIndent) {
            classIndent = -1;
        }
        Matcher definition = DEFINITION.matcher(text);
        if (definition.matches()) {
            begin(leading(line), Block.camelCase(definition.group(3)));
            boolean function = definition.group(2).equals("def");
            indent = function ? depth : -1;
            classIndent = function ? classIndent : depth;
        } else if (depth == 0 && isStatement(text)) {
            statement(line, text);
        }
    }

    /** Without functions, imports are the head and the statements below them the program. */
    private void statement(int line, String text) {
        boolean afterImports = key.equals(Block.HEAD) && !hasDefinitions();
        if (indent >= 0 || (afterImports && !IMPORT.matcher(text).matches())) {
            begin(leading(line), Block.MAIN);
        }
        indent = -1;
    }

    private boolean hasDefinitions() {
        return lines.stream().anyMatch(l -> DEFINITION.matcher(l).matches());
    }

    /** Decorators and comments directly above a block belong to it. */
    private int leading(int line) {
        int above = line;
        while (above > first && lines.get(above - 1).stripLeading().matches("[@#].*")) {
            above--;
        }
        return above;
    }

    private static boolean isStatement(String text) {
        return !text.startsWith("#") && !text.startsWith("@") && !text.startsWith(")");
    }

    private void begin(int line, String newKey) {
        close(line);
        key = newKey;
        first = line;
    }

    private void close(int end) {
        if (end > first) {
            blocks.add(new Block(key, first, end));
        }
        first = end;
    }
}
