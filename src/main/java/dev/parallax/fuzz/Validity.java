package dev.parallax.fuzz;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says whether a program that was made smaller is still one in both languages. */
final class Validity {
    /** Functions, things from the start, and things that a block names. */
    private static final Pattern NAME = Pattern.compile("\\b[bfghklmqstvw]\\d+\\b");

    private Validity() {}

    static boolean valid(Program program) {
        Set<String> known = new HashSet<>();
        program.functions().forEach(function -> known.add(function.name()));
        for (Program.Slot slot : program.slots()) {
            if (!names(slot.value(), known)) {
                return false;
            }
        }
        program.slots().forEach(slot -> known.add(slot.name()));
        return framed(program)
                && program.functions().stream()
                        .allMatch(function -> valid(function.body(), known, false, Set.of()))
                && valid(program.main(), known, false, Set.of());
    }

    /** The first and the last statement over asyncio see to it that the program ends. */
    private static boolean framed(Program program) {
        List<Statement> main = program.main().statements();
        return program.kind() != Kind.ASYNCIO
                || (main.size() > 1
                        && main.getFirst().equals(AsyncioWords.FIRST)
                        && main.getLast().equals(AsyncioWords.LAST));
    }

    private static boolean valid(
            Block block, Set<String> outside, boolean loop, Set<String> handlers) {
        Set<String> known = new HashSet<>(outside);
        for (Statement statement : block.statements()) {
            if (!valid(statement, known, loop, handlers)) {
                return false;
            }
            if (statement instanceof Statement.Bind bind) {
                known.add(bind.name());
            }
        }
        return true;
    }

    private static boolean valid(
            Statement statement, Set<String> known, boolean loop, Set<String> handlers) {
        return switch (statement) {
            case Statement.Log log -> names(log.value(), known);
            case Statement.Attempt attempt -> names(attempt.value(), known);
            case Statement.Assign assign -> names(assign.value(), known);
            case Statement.Evaluate evaluate -> names(evaluate.value(), known);
            case Statement.Bind bind -> names(bind.value(), known);
            case Statement.Return result -> names(result.value(), known);
            case Statement.Raise raise -> true;
            case Statement.RaiseFrom chained -> handlers.contains(chained.label());
            case Statement.Reraise again -> handlers.contains(again.label());
            case Statement.Break() -> loop;
            case Statement.Continue() -> loop;
            case Statement.Repeat repeat -> valid(repeat.body(), known, true, handlers);
            case Statement.For each ->
                    names(each.values(), known) && valid(each.body(), known, true, handlers);
            case Statement.If branch ->
                    names(branch.left(), known)
                            && valid(branch.then(), known, loop, handlers)
                            && valid(branch.otherwise(), known, loop, handlers);
            case Statement.With with -> {
                Set<String> inside = new HashSet<>(known);
                inside.add(with.name());
                yield names(with.manager(), known) && valid(with.body(), inside, loop, handlers);
            }
            case Statement.Try attempt -> attempt(attempt, known, loop, handlers);
        };
    }

    private static boolean attempt(
            Statement.Try attempt, Set<String> known, boolean loop, Set<String> handlers) {
        for (Statement.Handler handler : attempt.handlers()) {
            Set<String> inside = new HashSet<>(handlers);
            inside.add(handler.label());
            if (!valid(handler.body(), known, loop, inside)) {
                return false;
            }
        }
        return List.of(attempt.body(), attempt.otherwise(), attempt.last()).stream()
                .allMatch(part -> valid(part, known, loop, handlers));
    }

    private static boolean names(Expression expression, Set<String> known) {
        Matcher name = NAME.matcher(PythonExpressions.of(expression));
        while (name.find()) {
            if (!known.contains(name.group())) {
                return false;
            }
        }
        return true;
    }
}
