package dev.parallax.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a Java source into methods, headers of nested types, and what is between them. A light
 * reader: it follows braces outside comments and quotes; a method is what has a name, parentheses
 * and then a brace.
 */
final class JavaBlocks {
    private static final Pattern TYPE =
            Pattern.compile("(?s).*\\b(?:class|interface|enum|record)\\s+(\\w+).*");
    private static final Pattern METHOD = Pattern.compile("(?s).*?(\\w+)\\s*\\(.*");

    private final List<Block> blocks = new ArrayList<>();

    /** What was read of a declaration, so far. */
    private final StringBuilder declaration = new StringBuilder();

    private String key = Block.HEAD;
    private int first;
    private int declarationLine = -1;
    private int types;
    private int bodies;

    private JavaBlocks() {}

    static List<Block> of(List<String> lines) {
        JavaBlocks reader = new JavaBlocks();
        List<String> code = JavaText.withoutQuotes(lines);
        for (int line = 0; line < code.size(); line++) {
            for (char c : code.get(line).toCharArray()) {
                reader.read(c, line, lines);
            }
            reader.declaration.append('\n');
        }
        reader.close(lines.size());
        return reader.blocks;
    }

    private void read(char c, int line, List<String> lines) {
        switch (c) {
            case '{' -> open(lines);
            case '}' -> shut(line);
            case ';' -> forget();
            default -> {
                if (bodies == 0 && declarationLine < 0 && !Character.isWhitespace(c)) {
                    declarationLine = line;
                }
                declaration.append(c);
            }
        }
    }

    private void open(List<String> lines) {
        Matcher type = TYPE.matcher(declaration);
        if (bodies > 0) {
            bodies++;
        } else if (type.matches()) {
            if (types++ > 0) {
                begin(JavaText.withComment(lines, declarationLine, first), type.group(1));
            }
        } else {
            bodies++;
            Matcher method = METHOD.matcher(declaration);
            if (method.matches()) {
                begin(JavaText.withComment(lines, declarationLine, first), method.group(1));
            }
        }
        forget();
    }

    private void shut(int line) {
        if (bodies > 0) {
            bodies--;
            if (bodies == 0) {
                begin(line + 1, Block.REST);
            }
        } else {
            types--;
        }
        forget();
    }

    private void forget() {
        declaration.setLength(0);
        declarationLine = -1;
    }

    private void begin(int line, String newKey) {
        close(line);
        key = newKey;
    }

    private void close(int end) {
        if (end > first) {
            blocks.add(new Block(key, first, end));
            first = end;
        }
    }
}
