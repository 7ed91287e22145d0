package dev.parallax.testing.parity;

import dev.parallax.testing.backend.Argument;
import dev.parallax.testing.backend.Ending;
import dev.parallax.testing.backend.Outcome;
import dev.parallax.testing.backend.Program;
import dev.parallax.testing.backend.Step;
import dev.parallax.testing.value.Difference;
import dev.parallax.testing.value.Equality;
import dev.parallax.testing.value.PyValue;

import java.util.ArrayList;
import java.util.List;

/** Compares two sides' answers to one program. */
final class Answers {
    private final Rules rules;
    private final Program program;

    Answers(Rules rules, Program program) {
        this.rules = rules;
        this.program = program;
    }

    /** Returns the differences that count. */
    List<Discrepancy> differences(Column expected, Column actual) {
        List<Discrepancy> found = new ArrayList<>();
        for (int step = 0; step < program.steps().size(); step++) {
            Outcome wanted = expected.outcomes().get(step);
            Outcome got = actual.outcomes().get(step);
            Found at = new Found(step, actual.side(), found);
            at.add("result", endings(wanted.ending(), got.ending(), rules.equality()));
            if (rules.out()) {
                at.add("stdout", texts(wanted.out(), got.out()));
            }
            if (rules.err()) {
                at.add("stderr", texts(wanted.err(), got.err()));
            }
            if (rules.arguments()) {
                arguments(wanted, got, at);
            }
        }
        return found;
    }

    /** Returns the differences in texts that don't count. */
    List<Discrepancy> cosmetics(Column expected, Column actual) {
        List<Discrepancy> found = new ArrayList<>();
        for (int step = 0; step < program.steps().size(); step++) {
            Outcome wanted = expected.outcomes().get(step);
            Outcome got = actual.outcomes().get(step);
            Found at = new Found(step, actual.side(), found);
            at.add(
                    "result",
                    endings(wanted.ending(), got.ending(), rules.equality().withMessages()));
            at.add("stderr", texts(wanted.err(), got.err()));
        }
        return found;
    }

    private record Found(int step, String side, List<Discrepancy> all) {
        void add(String part, List<Difference> differences) {
            differences.forEach(d -> all.add(new Discrepancy(step, part, side, d)));
        }
    }

    private static List<Difference> endings(Ending wanted, Ending got, Equality equality) {
        if (wanted instanceof Ending.Returned a && got instanceof Ending.Returned b) {
            return equality.differences(a.value(), b.value());
        }
        if (wanted instanceof Ending.Raised a && got instanceof Ending.Raised b) {
            return equality.differences(a.error(), b.error());
        }
        if (wanted instanceof Ending.Skipped && got instanceof Ending.Skipped) {
            return List.of();
        }
        return List.of(
                new Difference(
                        "$", Difference.Kind.TYPE, AnswerText.of(wanted), AnswerText.of(got)));
    }

    private static List<Difference> texts(String wanted, String got) {
        if (wanted.equals(got)) {
            return List.of();
        }
        return List.of(
                new Difference(
                        "$", Difference.Kind.VALUE, AnswerText.text(wanted), AnswerText.text(got)));
    }

    private void arguments(Outcome wanted, Outcome got, Found at) {
        int count = Math.min(wanted.argumentsAfter().size(), got.argumentsAfter().size());
        for (int n = 0; n < count; n++) {
            PyValue after = wanted.argumentsAfter().get(n);
            // what an iterator has left is no change that a caller was promised
            if (!(after instanceof PyValue.Iterated)) {
                PyValue other = got.argumentsAfter().get(n);
                at.add("argument " + (n + 1), rules.equality().differences(after, other));
            }
        }
    }

    /** Says whether anything at all can be seen of a side's answers. */
    boolean observable(Column column) {
        for (int n = 0; n < column.outcomes().size(); n++) {
            Outcome outcome = column.outcomes().get(n);
            Step step = program.steps().get(n);
            if (!outcome.out().isEmpty()
                    || shows(step, outcome.ending())
                    || changed(step, outcome)) {
                return true;
            }
        }
        return false;
    }

    private static boolean shows(Step step, Ending ending) {
        return switch (ending) {
            case Ending.Returned returned when returned.value() instanceof PyValue.None -> false;
            // an object that is only made and kept shows nothing yet
            case Ending.Returned returned when returned.value() instanceof PyValue.Opaque ->
                    step.keep().isEmpty();
            case Ending.Skipped skipped -> false;
            default -> true;
        };
    }

    private static boolean changed(Step step, Outcome outcome) {
        List<Argument> given =
                switch (step) {
                    case Step.Call call -> call.arguments().positional();
                    case Step.Invoke call -> call.arguments().positional();
                    default -> List.of();
                };
        for (int n = 0; n < Math.min(given.size(), outcome.argumentsAfter().size()); n++) {
            if (given.get(n) instanceof Argument.Given before
                    && !Equality.PYTHONIC.equal(before.value(), outcome.argumentsAfter().get(n))) {
                return true;
            }
        }
        return false;
    }
}
