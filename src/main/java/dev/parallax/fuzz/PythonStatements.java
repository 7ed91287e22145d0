package dev.parallax.fuzz;

/** Statements in Python. */
final class PythonStatements {
    private final Text text;

    PythonStatements(Text text) {
        this.text = text;
    }

    void all(Block block) {
        if (block.isEmpty()) {
            text.line("pass");
        }
        block.statements().forEach(this::one);
    }

    private void body(String head, Block block) {
        text.line(head);
        text.indented(() -> all(block));
    }

    private void one(Statement statement) {
        switch (statement) {
            case Statement.Log(String label, Expression value) -> log(label, value);
            case Statement.Attempt(String label, Expression value) -> attempt(label, value);
            case Statement.Assign(String variable, Expression value) ->
                    text.line(variable + " = " + PythonExpressions.of(value));
            case Statement.Evaluate(Expression value) -> text.line(PythonExpressions.of(value));
            case Statement.Bind(String name, String type, Expression value) ->
                    text.line(name + " = " + PythonExpressions.of(value));
            case Statement.Raise(Expression.NewError error) ->
                    text.line("raise " + PythonExpressions.of(error));
            case Statement.RaiseFrom(Expression.NewError error, String label) ->
                    text.line("raise " + PythonExpressions.of(error) + " from e" + label);
            case Statement.Reraise(String label) -> text.line("raise");
            case Statement.Return(Expression value) -> result(value);
            case Statement.Break() -> text.line("break");
            case Statement.Continue() -> text.line("continue");
            case Statement.If branch -> branch(branch);
            case Statement.Repeat(String label, int times, Block body) ->
                    body("for i" + label + " in range(" + times + "):", body);
            case Statement.For loop -> loop(loop);
            case Statement.Try attempt -> attempt(attempt);
            case Statement.With with -> with(with);
        }
    }

    private void attempt(String label, Expression value) {
        text.line("try:");
        text.indented(() -> log(label, value));
        text.line("except BaseException as e:");
        text.indented(() -> text.line("error('" + label + "', e)"));
    }

    private void log(String label, Expression value) {
        text.line("log('" + label + "', " + PythonExpressions.of(value) + ")");
    }

    /** Asynchronous generators may only return nothing, which they say without a value. */
    private void result(Expression value) {
        text.line(
                value.equals(Expression.NONE) ? "return" : "return " + PythonExpressions.of(value));
    }

    private void branch(Statement.If branch) {
        String left = PythonExpressions.of(branch.left());
        body("if " + left + " == " + PythonExpressions.of(branch.right()) + ":", branch.then());
        if (!branch.otherwise().isEmpty()) {
            body("else:", branch.otherwise());
        }
    }

    private void loop(Statement.For loop) {
        String each = loop.async() ? "async for " : "for ";
        String values = PythonExpressions.of(loop.values());
        body(each + loop.variable() + " in " + values + ":", loop.body());
    }

    private void attempt(Statement.Try attempt) {
        body("try:", attempt.body());
        for (Statement.Handler handler : attempt.handlers()) {
            String label = handler.label();
            text.line("except " + handler.type().python() + " as e" + label + ":");
            text.indented(
                    () -> {
                        text.line("error('" + label + "', e" + label + ")");
                        all(handler.body());
                    });
        }
        if (!attempt.otherwise().isEmpty() && !attempt.handlers().isEmpty()) {
            body("else:", attempt.otherwise());
        }
        if (!attempt.last().isEmpty() || attempt.handlers().isEmpty()) {
            body("finally:", attempt.last());
        }
    }

    private void with(Statement.With with) {
        String as = with.name().isEmpty() ? "" : " as " + with.name();
        String head = with.async() ? "async with " : "with ";
        body(head + PythonExpressions.of(with.manager()) + as + ":", with.body());
    }
}
