package dev.parallax.testing.value;

import java.util.List;

/** Reads one expression of literals at a time. */
final class LiteralParser {
    private static final int DEEPEST = 200;

    private final LiteralSource source;
    private final LiteralStrings strings;
    private final LiteralNumbers numbers;
    private final LiteralArithmetic arithmetic;
    private final LiteralConstructors constructors;
    private final LiteralContainers containers;
    private int depth;

    LiteralParser(LiteralSource source) {
        this.source = source;
        strings = new LiteralStrings(source);
        numbers = new LiteralNumbers(source);
        arithmetic = new LiteralArithmetic(source);
        constructors = new LiteralConstructors(source);
        containers = new LiteralContainers(source, this);
    }

    /** Reads arguments up to the sign that ends them, which is taken; {@code ""} is the end. */
    CallArguments arguments(String end) {
        return new LiteralArguments(source, this).read(end);
    }

    PyValue set(int start, List<PyValue> items, boolean frozen) {
        return containers.set(start, items, frozen);
    }

    PyValue value() {
        if (++depth > DEEPEST) {
            throw source.error(source.at(), "nested more than " + DEEPEST + " deep");
        }
        PyValue left = product();
        while (true) {
            source.blanks();
            int at = source.at();
            if (source.takes("+")) {
                left = arithmetic.sum(at, left, product());
            } else if (source.takes("-")) {
                left = arithmetic.sum(at, left, arithmetic.negated(at, product()));
            } else {
                depth--;
                return left;
            }
        }
    }

    private PyValue product() {
        PyValue left = signed();
        while (true) {
            source.blanks();
            int at = source.at();
            if (source.startsWith("**") || !source.takes("*")) {
                return left;
            }
            left = arithmetic.product(at, left, signed());
        }
    }

    private PyValue signed() {
        source.blanks();
        int at = source.at();
        if (source.takes("-")) {
            return arithmetic.negated(at, signed());
        }
        if (source.takes("+")) {
            return arithmetic.negated(at, arithmetic.negated(at, signed()));
        }
        PyValue base = atom();
        source.blanks();
        int sign = source.at();
        return source.takes("**") ? arithmetic.power(sign, base, signed()) : base;
    }

    private PyValue atom() {
        source.blanks();
        if (strings.starts()) {
            return strings.read();
        }
        if (numbers.starts()) {
            return numbers.read();
        }
        if (containers.starts()) {
            return containers.read();
        }
        if (source.atName()) {
            return constructors.named(this);
        }
        throw source.error(source.at(), "expected a value, found " + source.found());
    }
}
