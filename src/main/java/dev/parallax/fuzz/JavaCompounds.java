package dev.parallax.fuzz;

/** Statements that hold others, in Java. */
final class JavaCompounds {
    private final Text text;
    private final JavaStatements statements;

    JavaCompounds(Text text, JavaStatements statements) {
        this.text = text;
        this.statements = statements;
    }

    private void body(String head, Block block) {
        text.line(head + " {");
        text.indented(() -> statements.all(block));
        text.line("}");
    }

    void branch(Statement.If branch) {
        String left = JavaExpressions.of(branch.left());
        String right = JavaExpressions.of(branch.right());
        body("if (eq(" + left + ", " + right + "))", branch.then());
        if (!branch.otherwise().isEmpty()) {
            body("else", branch.otherwise());
        }
    }

    void repeat(Statement.Repeat loop) {
        body(
                "for (int i%1$s = 0; i%1$s < %2$d; i%1$s++)".formatted(loop.label(), loop.times()),
                loop.body());
    }

    void loop(Statement.For loop) {
        String label = loop.label();
        String values = JavaExpressions.of(loop.values());
        String head =
                loop.async()
                        ? "for (var it%1$s = async.each(%2$s); it%1$s.next();) {"
                        : "for (Object v%1$s : %2$s) {";
        text.line(head.formatted(label, values));
        String value = loop.async() ? "it" + label + ".value()" : "v" + label;
        text.indented(
                () -> {
                    text.line(loop.variable() + " = " + value + ";");
                    statements.all(loop.body());
                });
        text.line("}");
    }

    void attempt(Statement.Try attempt) {
        boolean hasLast = !attempt.last().isEmpty() || attempt.handlers().isEmpty();
        if (!attempt.otherwise().isEmpty() && !attempt.handlers().isEmpty()) {
            elseFlag(attempt, hasLast);
            return;
        }
        body("try", attempt.body());
        attempt.handlers().forEach(this::handler);
        if (hasLast) {
            body("finally", attempt.last());
        }
    }

    /** Java has no else of a try: a flag says that the body came to its end. */
    private void elseFlag(Statement.Try attempt, boolean hasLast) {
        String flag = "ok" + attempt.handlers().getFirst().label();
        if (hasLast) {
            text.line("try {");
        }
        text.line("boolean " + flag + " = false;");
        text.line("try {");
        text.indented(() -> statements.all(attempt.body()));
        text.line(flag + " = true;");
        text.line("}");
        attempt.handlers().forEach(this::handler);
        body("if (" + flag + ")", attempt.otherwise());
        if (hasLast) {
            text.line("}");
            body("finally", attempt.last());
        }
    }

    private void handler(Statement.Handler handler) {
        String variable = "e" + handler.label();
        text.line("catch (" + handler.type().java() + " " + variable + ") {");
        text.indented(
                () -> {
                    text.line("error(\"" + handler.label() + "\", " + variable + ");");
                    statements.all(handler.body());
                });
        text.line("}");
    }

    /** The body is a function of its own, which awaits by its own handle. */
    void with(Statement.With with) {
        String async = text.newHandle();
        String name = with.name().isEmpty() ? "_" : with.name();
        String manager = JavaExpressions.of(with.manager());
        text.line("async.with(%s, (%s, %s) -> {".formatted(manager, async, name));
        text.indented(
                () -> {
                    text.within(async, () -> statements.all(with.body()));
                    text.line("return NONE;");
                });
        text.line("});");
    }
}
