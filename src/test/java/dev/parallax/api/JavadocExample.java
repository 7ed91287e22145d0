package dev.parallax.api;

import java.util.List;

/**
 * An example in a public type's Javadoc.
 *
 * @param type the type's full name
 * @param number its place among the type's examples, from 0
 * @param text the example without the comment's asterisks
 */
record JavadocExample(String type, int number, String text) {
    /** How an example is run. */
    enum Kind {
        /** Statements; what they print stands in the comments of the lines that print. */
        STATEMENTS,
        /** Test methods; those of the testing packages are held against {@code orders.py}. */
        TESTS,
        /** A whole test class. */
        TEST_CLASS
    }

    Kind kind() {
        if (text.lines().noneMatch(line -> line.matches("\\s*@\\w*Test\\w*\\b.*"))) {
            return Kind.STATEMENTS;
        }
        boolean whole =
                text.lines().anyMatch(line -> line.matches("(abstract |final )*class \\w+.*"));
        return whole ? Kind.TEST_CLASS : Kind.TESTS;
    }

    /** What the example says it prints: the comments behind {@code print} and {@code println}. */
    List<String> promised() {
        return text.lines()
                .filter(line -> line.matches(".*\\.print(ln)?\\(.*;\\s*//.*"))
                .map(line -> line.substring(line.lastIndexOf("//") + 2).strip())
                .toList();
    }

    /** A name for the class it becomes, in which a compiler's message shows whose it is. */
    String className() {
        return type.substring("dev.parallax.".length()).replace('.', '_') + "_" + number;
    }

    String packageName() {
        return type.substring(0, type.lastIndexOf('.'));
    }

    @Override
    public String toString() {
        return number == 0 ? type : type + " " + (number + 1);
    }
}
