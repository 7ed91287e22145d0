package dev.parallax.fuzz;

import dev.parallax.semantics.text.PyText;

/** A program as Python source, for {@code fuzz_server.py} to execute. */
final class PythonTeller {
    private final Text text = new Text();

    private PythonTeller() {}

    static String of(Program program) {
        PythonTeller source = new PythonTeller();
        program.functions().forEach(source::function);
        source.main(program);
        return source.text.toString();
    }

    private void function(Function function) {
        text.line(
                switch (function.flavor()) {
                    case GENERATOR, BARE -> "@kept";
                    case COROUTINE, ASYNC_GENERATOR -> "@kept";
                    case PLAIN -> "@plain";
                });
        if (function.flavor() == Function.Flavor.BARE) {
            text.line("@types.coroutine");
        }
        boolean async =
                function.flavor() == Function.Flavor.COROUTINE
                        || function.flavor() == Function.Flavor.ASYNC_GENERATOR;
        text.line((async ? "async def " : "def ") + function.name() + "(a):");
        text.indented(
                () -> {
                    text.line("x0 = x1 = x2 = None");
                    block(function.body());
                    if (function.flavor() != Function.Flavor.PLAIN
                            && function.flavor() != Function.Flavor.COROUTINE) {
                        text.line("if 0: yield");
                    }
                });
        text.line("");
    }

    private void main(Program program) {
        program.slots().forEach(s -> text.line(s.name() + " = " + expression(s.value())));
        boolean async = program.kind() == Kind.ASYNCIO;
        text.line((async ? "async def" : "def") + " main():");
        text.indented(
                () -> {
                    text.line("x0 = x1 = x2 = None");
                    block(program.main());
                });
    }

    private void block(Block block) {
        if (block.isEmpty()) {
            text.line("pass");
        }
        block.statements().forEach(this::statement);
    }

    private void body(String head, Block block) {
        text.line(head);
        text.indented(() -> block(block));
    }

    private void statement(Statement statement) {
        switch (statement) {
            case Statement.Log(String label, Expression value) -> log(label, value);
            case Statement.Attempt(String label, Expression value) -> {
                text.line("try:");
                text.indented(() -> log(label, value));
                text.line("except BaseException as e:");
                text.indented(() -> text.line("error('" + label + "', e)"));
            }
            case Statement.Assign(String variable, Expression value) ->
                    text.line(variable + " = " + expression(value));
            case Statement.Evaluate(Expression value) -> text.line(expression(value));
            case Statement.Bind(String name, String type, Expression value) ->
                    text.line(name + " = " + expression(value));
            case Statement.If branch -> branch(branch);
            case Statement.Repeat(String label, int times, Block body) ->
                    body("for i" + label + " in range(" + times + "):", body);
            case Statement.For loop ->
                    body(
                            (loop.async() ? "async for " : "for ")
                                    + loop.variable()
                                    + " in "
                                    + expression(loop.values())
                                    + ":",
                            loop.body());
            case Statement.Try attempt -> attempt(attempt);
            case Statement.With with -> with(with);
            case Statement.Raise(Expression.NewError error) ->
                    text.line("raise " + expression(error));
            case Statement.Reraise(String label) -> text.line("raise");
            case Statement.Return(Expression value) -> result(value);
            case Statement.Break() -> text.line("break");
            case Statement.Continue() -> text.line("continue");
        }
    }

    private void log(String label, Expression value) {
        text.line("log('" + label + "', " + expression(value) + ")");
    }

    /** Asynchronous generators may only return nothing, which they say without a value. */
    private void result(Expression value) {
        text.line(value.equals(Expression.NONE) ? "return" : "return " + expression(value));
    }

    private void branch(Statement.If branch) {
        body(
                "if " + expression(branch.left()) + " == " + expression(branch.right()) + ":",
                branch.then());
        if (!branch.otherwise().isEmpty()) {
            body("else:", branch.otherwise());
        }
    }

    private void attempt(Statement.Try attempt) {
        body("try:", attempt.body());
        for (Statement.Handler handler : attempt.handlers()) {
            text.line("except " + handler.type().python() + " as e" + handler.label() + ":");
            text.indented(
                    () -> {
                        text.line("error('" + handler.label() + "', e" + handler.label() + ")");
                        block(handler.body());
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
        body(head + expression(with.manager()) + as + ":", with.body());
    }

    static String expression(Expression expression) {
        return switch (expression) {
            case Expression.Constant(var value) -> PyText.repr(value);
            case Expression.Variable(String name) -> name;
            case Expression.Thing(String name) -> name;
            case Expression.NewError(ErrorType type, String text) ->
                    type.python() + "(" + (text.isEmpty() ? "" : PyText.repr(text)) + ")";
            case Expression.Pair(Expression first, Expression second) ->
                    "(" + expression(first) + ", " + expression(second) + ")";
            case Expression.Call(String function, Expression argument) ->
                    function + "(" + expression(argument) + ")";
            case Expression.Use(Verb verb, var operands) ->
                    Text.fill(
                            verb.python(),
                            operands.stream().map(PythonTeller::expression).toList());
        };
    }
}
