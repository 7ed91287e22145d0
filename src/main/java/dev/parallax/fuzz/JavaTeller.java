package dev.parallax.fuzz;

import java.util.List;
import java.util.Locale;

/** A program as a Java class that extends {@link JavaProgram}. */
final class JavaTeller {
    /** What each function begins with. */
    static final String VARIABLES = "Object x0 = null, x1 = null, x2 = null;";

    private final Text text = new Text();
    private Function.Flavor flavor = Function.Flavor.PLAIN;
    private boolean silent;
    private int numbers;

    private JavaTeller() {}

    /**
     * Renders it.
     *
     * @param name the class's name, in the unnamed package
     */
    static String of(Program program, String name) {
        JavaTeller source = new JavaTeller();
        packages(program.kind())
                .forEach(p -> source.text.line("import dev.parallax.semantics." + p + ".*;"));
        source.text.line("import dev.parallax.semantics.coroutine.Coroutine;");
        String base =
                switch (program.kind()) {
                    case GENERATORS, COROUTINES -> "JavaProgram";
                    case ASYNCIO -> "AsyncioProgram";
                    case FUTURES -> "FuturesProgram";
                };
        source.text.line(
                "public final class " + name + " extends dev.parallax.fuzz." + base + " {");
        source.text.indented(() -> source.members(program));
        source.text.line("}");
        return source.text.toString();
    }

    private static List<String> packages(Kind kind) {
        return switch (kind) {
            case GENERATORS -> List.of("errors", "generator", "text");
            case COROUTINES -> List.of("errors", "coroutine", "text");
            case ASYNCIO -> List.of("errors", "asyncio", "text");
            case FUTURES -> List.of("errors", "futures", "text");
        };
    }

    private void members(Program program) {
        program.functions().forEach(this::function);
        for (Program.Slot slot : program.slots()) {
            String value = expression(slot.value());
            text.line(slot.javaType() + " " + slot.name() + " = " + value + ";");
        }
        if (program.kind() == Kind.ASYNCIO) {
            flavor = Function.Flavor.COROUTINE;
            text.line("@Override public Coroutine<Object> begin() {");
            text.indented(
                    () ->
                            wrapped(
                                    "return Coroutine.returning(\"main\", async -> {",
                                    program.main()));
        } else {
            flavor = Function.Flavor.PLAIN;
            text.line("@Override public void main() throws Exception {");
            text.indented(
                    () -> {
                        text.line(VARIABLES);
                        statements(program.main());
                    });
        }
        text.line("}");
    }

    static String type(Function.Flavor flavor) {
        return switch (flavor) {
            case GENERATOR -> "Generator<Object>";
            case COROUTINE, BARE -> "Coroutine<Object>";
            case ASYNC_GENERATOR -> "AsyncGenerator<Object>";
            case PLAIN -> "Object";
        };
    }

    private void function(Function function) {
        flavor = function.flavor();
        String thrown = flavor == Function.Flavor.PLAIN ? " throws Exception {" : " {";
        text.line(type(flavor) + " " + function.name() + "(Object a)" + thrown);
        text.indented(
                () -> {
                    switch (flavor) {
                        case GENERATOR -> generator(function.body());
                        case COROUTINE ->
                                wrapped(
                                        "return Coroutine.returning(\""
                                                + function.name()
                                                + "\", async -> {",
                                        function.body());
                        case ASYNC_GENERATOR ->
                                silent("return AsyncGenerator.of((async, y) -> {", function.body());
                        case BARE ->
                                wrapped(
                                        "return Coroutine.generatorBasedReturning(y -> {",
                                        function.body());
                        case PLAIN -> {
                            silent = false;
                            text.line(VARIABLES);
                            statements(function.body());
                            text.line("return null;");
                        }
                    }
                });
        text.line("}");
    }

    private void generator(Block body) {
        if (Trees.returnsValue(body)) {
            wrapped("return Generator.returning(y -> {", body);
        } else {
            silent("return Generator.of(y -> {", body);
        }
    }

    private void wrapped(String head, Block body) {
        lambda(head, body, "return null;");
    }

    private void silent(String head, Block body) {
        lambda(head, body, "return;");
    }

    private void lambda(String head, Block body, String end) {
        silent = end.equals("return;");
        text.line(head);
        text.indented(
                () -> {
                    text.line(VARIABLES);
                    statements(body);
                    text.line(end);
                });
        text.line("});");
    }

    private void statements(Block block) {
        block.statements().forEach(this::statement);
    }

    private void body(String head, Block block) {
        text.line(head + " {");
        text.indented(() -> statements(block));
        text.line("}");
    }

    private void statement(Statement statement) {
        switch (statement) {
            case Statement.Log(String label, Expression value) -> log(label, value);
            case Statement.Attempt(String label, Expression value) -> {
                text.line("try {");
                text.indented(() -> log(label, value));
                text.line("} catch (Throwable e) {");
                text.indented(() -> text.line("error(\"" + label + "\", e);"));
                text.line("}");
            }
            case Statement.Assign(String variable, Expression value) ->
                    text.line(variable + " = " + expression(value) + ";");
            case Statement.Evaluate(Expression value) -> text.line(expression(value) + ";");
            case Statement.Bind(String name, String type, Expression value) ->
                    text.line(type + " " + name + " = " + expression(value) + ";");
            case Statement.If branch -> branch(branch);
            case Statement.Repeat(String label, int times, Block body) ->
                    body(
                            "for (int i%1$s = 0; i%1$s < %2$d; i%1$s++)".formatted(label, times),
                            body);
            case Statement.For loop -> loop(loop);
            case Statement.Try attempt -> attempt(attempt, attempt.otherwise());
            case Statement.With with -> with(with);
            // The condition only tells the compiler that what follows may be reached.
            case Statement.Raise(Expression.NewError error) ->
                    text.line("if (true) throw " + expression(error) + ";");
            case Statement.Reraise(String label) -> text.line("if (true) throw e" + label + ";");
            case Statement.Return(Expression value) -> result(value);
            case Statement.Break() -> text.line("if (true) break;");
            case Statement.Continue() -> text.line("if (true) continue;");
        }
    }

    private void log(String label, Expression value) {
        text.line("log(\"" + label + "\", " + expression(value) + ");");
    }

    /** A body that never returns a value is a Silent one. */
    private void result(Expression value) {
        text.line(silent ? "if (true) return;" : "if (true) return " + expression(value) + ";");
    }

    private void branch(Statement.If branch) {
        body(
                "if (eq(" + expression(branch.left()) + ", " + expression(branch.right()) + "))",
                branch.then());
        if (!branch.otherwise().isEmpty()) {
            body("else", branch.otherwise());
        }
    }

    private void loop(Statement.For loop) {
        if (loop.async()) {
            text.line(
                    "for (var it%1$s = async.each(%2$s); it%1$s.next();) {"
                            .formatted(loop.label(), expression(loop.values())));
            text.indented(() -> text.line(loop.variable() + " = it" + loop.label() + ".value();"));
        } else {
            text.line("for (Object v%s : %s) {".formatted(loop.label(), expression(loop.values())));
            text.indented(() -> text.line(loop.variable() + " = v" + loop.label() + ";"));
        }
        text.indented(() -> statements(loop.body()));
        text.line("}");
    }

    private void attempt(Statement.Try attempt, Block otherwise) {
        boolean hasElse = !otherwise.isEmpty() && !attempt.handlers().isEmpty();
        boolean hasLast = !attempt.last().isEmpty() || attempt.handlers().isEmpty();
        if (hasElse) {
            elseFlag(attempt, otherwise, hasLast);
            return;
        }
        body("try", attempt.body());
        handlers(attempt.handlers());
        if (hasLast) {
            body("finally", attempt.last());
        }
    }

    /** Java has no else of a try: a flag says that the body came to its end. */
    private void elseFlag(Statement.Try attempt, Block otherwise, boolean hasLast) {
        String flag = "ok" + attempt.handlers().getFirst().label();
        if (hasLast) {
            text.line("try {");
        }
        text.line("boolean " + flag + " = false;");
        text.line("try {");
        text.indented(() -> statements(attempt.body()));
        text.line(flag + " = true;");
        text.line("}");
        handlers(attempt.handlers());
        body("if (" + flag + ")", otherwise);
        if (hasLast) {
            text.line("}");
            body("finally", attempt.last());
        }
    }

    private void handlers(List<Statement.Handler> handlers) {
        for (Statement.Handler handler : handlers) {
            String variable = "e" + handler.label();
            text.line("catch (" + handler.type().java() + " " + variable + ") {");
            text.indented(
                    () -> {
                        text.line("error(\"" + handler.label() + "\", " + variable + ");");
                        statements(handler.body());
                    });
            text.line("}");
        }
    }

    /** The body is a function of its own, which awaits by its own handle. */
    private void with(Statement.With with) {
        numbers++;
        String async = "async" + numbers;
        String name = with.name().isEmpty() ? "_" : with.name();
        text.line(
                "async.with(%s, (%s, %s) -> {".formatted(expression(with.manager()), async, name));
        text.indented(
                () -> {
                    text.within(async, () -> statements(with.body()));
                    text.line("return NONE;");
                });
        text.line("});");
    }

    static String expression(Expression expression) {
        return switch (expression) {
            case Expression.Constant(var value) -> constant(value);
            case Expression.Variable(String name) -> name;
            case Expression.Thing(String name) -> name;
            case Expression.NewError error -> error(error);
            case Expression.Pair(Expression first, Expression second) ->
                    "Tuple.of(" + expression(first) + ", " + expression(second) + ")";
            case Expression.Call(String function, Expression argument) ->
                    function + "(" + expression(argument) + ")";
            case Expression.Use(Verb verb, var operands) ->
                    Text.fill(verb.java(), operands.stream().map(JavaTeller::expression).toList());
        };
    }

    private static String constant(@org.jspecify.annotations.Nullable Object value) {
        return switch (value) {
            case null -> "NONE";
            case String text -> '"' + text + '"';
            default -> String.format(Locale.ROOT, "%s", value);
        };
    }

    private static String error(Expression.NewError error) {
        String text = error.text();
        String argument =
                switch (error.type()) {
                    case STOP -> text.isEmpty() ? "" : "\"%1$s\", \"%1$s\"".formatted(text);
                    case KEY -> text.isEmpty() ? "\"\"" : "\"'" + text + "'\"";
                    default -> '"' + text + '"';
                };
        return "new " + error.type().java() + "(" + argument + ")";
    }
}
