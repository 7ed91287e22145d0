package dev.parallax.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The public functions, classes and methods of a Python source, read without a Python. */
final class PyDefinitions {
    private static final Pattern DEFINITION =
            Pattern.compile("( *)(?:async +def|def|class) +(\\w+).*", Pattern.DOTALL);
    private static final Pattern QUOTES = Pattern.compile("\"\"\"|'''");

    private PyDefinitions() {}

    /** Returns the names in their order, a method's as {@code Class.method}. */
    static List<String> of(String source) {
        List<String> names = new ArrayList<>();
        String open = "";
        String type = "";
        for (String line : source.lines().toList()) {
            boolean inText = !open.isEmpty();
            open = after(line, open);
            Matcher found = DEFINITION.matcher(line);
            if (!inText && found.matches()) {
                type = add(line, found, type, names);
            } else if (!inText
                    && !line.isBlank()
                    && !line.startsWith(" ")
                    && !line.startsWith("@")
                    && !line.startsWith("#")
                    && !line.startsWith(")")) {
                type = "";
            }
        }
        return names;
    }

    /** Adds a definition and returns the class that the next lines belong to. */
    private static String add(String line, Matcher found, String type, List<String> names) {
        String name = found.group(2);
        boolean top = found.group(1).isEmpty();
        boolean method = found.group(1).length() == 4 && !type.isEmpty();
        if (!name.startsWith("_") && (top || method)) {
            names.add(top ? name : type + "." + name);
        }
        if (!top) {
            return type;
        }
        return line.stripLeading().startsWith("class ") && !name.startsWith("_") ? name : "";
    }

    /** Returns the quotes that are open after a line. */
    private static String after(String line, String before) {
        String open = before;
        Matcher quotes = QUOTES.matcher(line);
        while (quotes.find()) {
            if (open.isEmpty()) {
                open = quotes.group();
            } else if (open.equals(quotes.group())) {
                open = "";
            }
        }
        return open;
    }
}
