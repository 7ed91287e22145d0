package dev.parallax.fuzz;

/** A program as Python source, for {@code fuzz_server.py} to execute. */
final class PythonTeller {
    private final Text text = new Text();
    private final PythonStatements statements = new PythonStatements(text);

    private PythonTeller() {}

    static String of(Program program) {
        PythonTeller source = new PythonTeller();
        program.functions().forEach(source::function);
        source.main(program);
        return source.text.toString();
    }

    private void function(Function function) {
        Function.Flavor flavor = function.flavor();
        text.line(flavor == Function.Flavor.PLAIN ? "@plain" : "@kept");
        if (flavor == Function.Flavor.BARE) {
            text.line("@types.coroutine");
        }
        boolean async =
                flavor == Function.Flavor.COROUTINE || flavor == Function.Flavor.ASYNC_GENERATOR;
        text.line((async ? "async def " : "def ") + function.name() + "(a):");
        text.indented(
                () -> {
                    body(function.body());
                    if (flavor != Function.Flavor.PLAIN && flavor != Function.Flavor.COROUTINE) {
                        text.line("if 0: yield");
                    }
                });
        text.line("");
    }

    private void body(Block block) {
        text.line("x0 = x1 = x2 = None");
        statements.all(block);
    }

    private void main(Program program) {
        program.slots().forEach(s -> text.line(s.name() + " = " + PythonExpressions.of(s.value())));
        text.line((program.kind() == Kind.ASYNCIO ? "async def" : "def") + " main():");
        text.indented(() -> body(program.main()));
    }
}
