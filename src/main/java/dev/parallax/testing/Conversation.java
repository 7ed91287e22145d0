package dev.parallax.testing;

import dev.parallax.testing.backend.Arguments;
import dev.parallax.testing.backend.Backend;
import dev.parallax.testing.backend.Ending;
import dev.parallax.testing.backend.Outcome;
import dev.parallax.testing.backend.Program;
import dev.parallax.testing.backend.Step;
import dev.parallax.testing.parity.AnswerText;
import dev.parallax.testing.parity.Column;
import dev.parallax.testing.parity.Judgement;
import dev.parallax.testing.parity.StepText;
import dev.parallax.testing.parity.Verdict;
import dev.parallax.testing.value.Equality;
import dev.parallax.testing.value.PyLiteral;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Steps on a Python side that are asked for one by one. A backend runs whole programs, so each step
 * runs those before it again, and they must answer as before.
 */
final class Conversation {
    private final ModuleFile file;
    private final Backend backend;
    private final Duration limit;
    private final List<Step> steps = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private int objects;

    Conversation(ModuleFile file, Backend backend, Duration limit) {
        this.file = file;
        this.backend = backend;
        this.limit = limit;
    }

    String side() {
        return backend.name();
    }

    /** Makes an object and returns its name. */
    synchronized String make(String type, String arguments) {
        String name = nextName();
        Arguments given = Calls.arguments(PyLiteral.arguments(arguments));
        Ending ending = take(new Step.Call(type, given, name));
        if (ending instanceof Ending.Raised) {
            throw broken("making " + type + "(" + arguments + ") " + shown(outcomes.getLast()));
        }
        return name;
    }

    /** Returns a name for an object. */
    synchronized String nextName() {
        return "o" + ++objects;
    }

    /** Takes a step: it returned or raised, or else the test has no answer. */
    synchronized Ending take(Step step) {
        steps.add(step);
        List<Outcome> answers = backend.run(new Program(steps), limit);
        for (int n = 0; n < Math.min(outcomes.size(), answers.size()); n++) {
            if (!same(outcomes.get(n).ending(), answers.get(n).ending())) {
                throw broken(
                        StepText.of(steps.get(n), file.name())
                                + " answered "
                                + shown(outcomes.get(n))
                                + ", and when it was run again "
                                + shown(answers.get(n))
                                + "; bind what answers the same each time");
            }
        }
        outcomes.clear();
        outcomes.addAll(answers);
        Ending ending = answers.getLast().ending();
        if (answers.size() < steps.size()
                || !(ending instanceof Ending.Returned || ending instanceof Ending.Raised)) {
            throw broken(shown(answers.getLast()));
        }
        return ending;
    }

    private static boolean same(Ending before, Ending now) {
        if (before instanceof Ending.Returned a && now instanceof Ending.Returned b) {
            return Equality.PYTHONIC.equal(a.value(), b.value());
        }
        if (before instanceof Ending.Raised a && now instanceof Ending.Raised b) {
            return Equality.PYTHONIC.equal(a.error(), b.error());
        }
        return false;
    }

    private static String shown(Outcome outcome) {
        return AnswerText.of(outcome);
    }

    /** Makes what a test without an answer fails with. */
    ParityInfrastructureError broken(String why) {
        Program program = new Program(steps);
        List<Column> columns =
                List.of(new Column(backend.name(), backend.version(), List.copyOf(outcomes)));
        String line = backend.name() + ": " + file.name() + ": " + why;
        return new ParityInfrastructureError(
                line,
                new Judgement(
                        Verdict.INFRASTRUCTURE, program, columns, List.of(), List.of(line), ""));
    }
}
