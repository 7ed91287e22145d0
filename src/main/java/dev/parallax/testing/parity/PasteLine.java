package dev.parallax.testing.parity;

import dev.parallax.testing.backend.Argument;
import dev.parallax.testing.backend.Arguments;
import dev.parallax.testing.backend.Ending;
import dev.parallax.testing.backend.Outcome;
import dev.parallax.testing.backend.Program;
import dev.parallax.testing.backend.Step;
import dev.parallax.testing.value.PyRepr;
import dev.parallax.testing.value.PyValue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One line of Python that does what a program does, without any Parallax. */
final class PasteLine {
    private PasteLine() {}

    static String of(Program program, CaseLabel label, List<Outcome> outcomes) {
        Set<String> parts = new LinkedHashSet<>();
        parts.add("import sys, asyncio".substring(0, awaits(program) > 0 ? 19 : 10));
        if (!label.folder().isEmpty()) {
            parts.add("sys.path.insert(0, " + AnswerText.text(label.folder()) + ")");
        }
        parts.add("import " + label.module());
        if (awaits(program) > 1) {
            parts.add("loop = asyncio.new_event_loop()");
        }
        PyValue[] values =
                program.steps().stream().flatMap(PasteLine::values).toArray(PyValue[]::new);
        if (Stream.of(values).anyMatch(PasteLine::namesTypes)) {
            parts.add("from " + label.module() + " import *");
        }
        parts.addAll(PyRepr.imports(values));
        List<String> lines = new ArrayList<>(parts);
        int last = program.steps().size() - 1;
        for (int n = 0; n <= last; n++) {
            boolean raised =
                    n < last
                            && n < outcomes.size()
                            && outcomes.get(n).ending() instanceof Ending.Raised;
            lines.add(statement(program.steps().get(n), label.module(), raised));
        }
        String line = String.join("; ", lines);
        // async generators end with their loop, and not everything awaitable is a coroutine
        return awaits(program) > 1
                ? line.replace("asyncio.run(", "loop.run_until_complete(")
                : line;
    }

    private static String statement(Step step, String module, boolean raised) {
        String plain = StepText.of(step, module);
        boolean shown = step.keep().isEmpty() && !(step instanceof Step.Set);
        String line = shown ? "print(repr(" + plain + "))" : plain;
        return raised
                ? "exec("
                        + AnswerText.text(
                                "try: " + line + "\nexcept Exception as e: print(repr(e))")
                        + ")"
                : line;
    }

    private static long awaits(Program program) {
        return program.steps().stream().filter(Step.Await.class::isInstance).count();
    }

    private static boolean namesTypes(PyValue value) {
        return switch (value) {
            case PyValue.Data v -> true;
            case PyValue.Member v -> true;
            case PyValue.Items v -> v.items().stream().anyMatch(PasteLine::namesTypes);
            case PyValue.Tuple v -> v.items().stream().anyMatch(PasteLine::namesTypes);
            case PyValue.Dict v ->
                    v.entries().stream()
                            .anyMatch(e -> namesTypes(e.key()) || namesTypes(e.value()));
            default -> false;
        };
    }

    private static Stream<PyValue> values(Step step) {
        return switch (step) {
            case Step.Call s -> values(s.arguments());
            case Step.Invoke s -> values(s.arguments());
            case Step.Set s -> Stream.of(s.value());
            case Step.Send s -> Stream.of(s.value());
            default -> Stream.empty();
        };
    }

    private static Stream<PyValue> values(Arguments given) {
        return Stream.concat(given.positional().stream(), given.keywords().values().stream())
                .filter(Argument.Given.class::isInstance)
                .map(argument -> ((Argument.Given) argument).value());
    }
}
