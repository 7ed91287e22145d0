package dev.parallax.fuzz;

import java.util.List;

/** A program as a Java class that extends {@code JavaProgram}. */
final class JavaTeller {
    /** What each function begins with. */
    static final String VARIABLES = "Object x0 = null, x1 = null, x2 = null;";

    private final Text text = new Text();

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
        source.text.line(
                "public final class %s extends dev.parallax.fuzz.program.%s {"
                        .formatted(name, base(program.kind())));
        source.text.indented(() -> source.members(program));
        source.text.line("}");
        return source.text.toString();
    }

    private static String base(Kind kind) {
        return switch (kind) {
            case GENERATORS, COROUTINES -> "JavaProgram";
            case ASYNCIO -> "AsyncioProgram";
            case FUTURES -> "FuturesProgram";
        };
    }

    private static List<String> packages(Kind kind) {
        return switch (kind) {
            case GENERATORS -> List.of("errors", "generator", "text");
            case COROUTINES -> List.of("errors", "coroutine", "text");
            case ASYNCIO -> List.of("errors", "asyncio", "text", "coroutine");
            case FUTURES -> List.of("errors", "futures", "text");
        };
    }

    private void members(Program program) {
        program.functions().forEach(this::function);
        for (Program.Slot slot : program.slots()) {
            String value = JavaExpressions.of(slot.value());
            text.line(slot.javaType() + " " + slot.name() + " = " + value + ";");
        }
        if (program.kind() == Kind.ASYNCIO) {
            text.line("@Override public Coroutine<Object> begin() {");
            text.indented(() -> coroutine("main", program.main()));
        } else {
            text.line("@Override public void main() throws Exception {");
            text.indented(() -> body(program.main(), true));
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
        String thrown = function.flavor() == Function.Flavor.PLAIN ? " throws Exception {" : " {";
        text.line(type(function.flavor()) + " " + function.name() + "(Object a)" + thrown);
        text.indented(() -> inside(function));
        text.line("}");
    }

    private void inside(Function function) {
        Block body = function.body();
        switch (function.flavor()) {
            case GENERATOR -> {
                if (Parts.returnsValue(body)) {
                    lambda("return Generator.returning(y -> {", body, false);
                } else {
                    lambda("return Generator.of(y -> {", body, true);
                }
            }
            case COROUTINE -> coroutine(function.name(), body);
            case ASYNC_GENERATOR -> lambda("return AsyncGenerator.of((async, y) -> {", body, true);
            case BARE -> lambda("return Coroutine.generatorBasedReturning(y -> {", body, false);
            case PLAIN -> {
                body(body, false);
                text.line("return null;");
            }
        }
    }

    private void coroutine(String name, Block body) {
        lambda("return Coroutine.returning(\"" + name + "\", async -> {", body, false);
    }

    private void lambda(String head, Block block, boolean silent) {
        text.line(head);
        text.indented(
                () -> {
                    body(block, silent);
                    text.line(silent ? "return;" : "return null;");
                });
        text.line("});");
    }

    private void body(Block block, boolean silent) {
        text.line(VARIABLES);
        new JavaStatements(text, silent).all(block);
    }
}
