package dev.parallax.fuzz;

/** Statements in Java. */
final class JavaStatements {
    private final Text text;
    private final boolean silent;
    private final JavaCompounds compounds;

    /**
     * Writes the statements of one function.
     *
     * @param text where to
     * @param silent whether it is one that returns no value
     */
    JavaStatements(Text text, boolean silent) {
        this.text = text;
        this.silent = silent;
        compounds = new JavaCompounds(text, this);
    }

    void all(Block block) {
        block.statements().forEach(this::one);
    }

    private void one(Statement statement) {
        switch (statement) {
            case Statement.Log(String label, Expression value) -> log(label, value);
            case Statement.Attempt(String label, Expression value) -> attempt(label, value);
            case Statement.Assign(String variable, Expression value) ->
                    text.line(variable + " = " + JavaExpressions.of(value) + ";");
            case Statement.Evaluate(Expression value) -> text.line(JavaExpressions.of(value) + ";");
            case Statement.Bind(String name, String type, Expression value) ->
                    text.line(type + " " + name + " = " + JavaExpressions.of(value) + ";");
            // The condition only tells the compiler that what follows may be reached.
            case Statement.Raise(Expression.NewError error) ->
                    text.line("if (true) throw " + JavaExpressions.of(error) + ";");
            case Statement.RaiseFrom(Expression.NewError error, String label) ->
                    text.line(
                            "if (true) throw from(%s, e%s);"
                                    .formatted(JavaExpressions.of(error), label));
            case Statement.Reraise(String label) -> text.line("if (true) throw e" + label + ";");
            case Statement.Return(Expression value) -> result(value);
            case Statement.Break() -> text.line("if (true) break;");
            case Statement.Continue() -> text.line("if (true) continue;");
            case Statement.If branch -> compounds.branch(branch);
            case Statement.Repeat loop -> compounds.repeat(loop);
            case Statement.For loop -> compounds.loop(loop);
            case Statement.Try attempt -> compounds.attempt(attempt);
            case Statement.With with -> compounds.with(with);
        }
    }

    private void attempt(String label, Expression value) {
        text.line("try {");
        text.indented(() -> log(label, value));
        text.line("} catch (Throwable e) {");
        text.indented(() -> text.line("error(\"" + label + "\", e);"));
        text.line("}");
    }

    private void log(String label, Expression value) {
        text.line("log(\"" + label + "\", " + JavaExpressions.of(value) + ");");
    }

    /** A body that never returns a value is a Silent one. */
    private void result(Expression value) {
        text.line(
                silent
                        ? "if (true) return;"
                        : "if (true) return " + JavaExpressions.of(value) + ";");
    }
}
