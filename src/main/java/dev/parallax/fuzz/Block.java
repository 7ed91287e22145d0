package dev.parallax.fuzz;

import java.util.List;

/** Statements in order. */
record Block(List<Statement> statements) {
    static final Block EMPTY = new Block(List.of());

    Block {
        statements = List.copyOf(statements);
    }

    static Block of(Statement... statements) {
        return new Block(List.of(statements));
    }

    boolean isEmpty() {
        return statements.isEmpty();
    }
}
