package dev.parallax.testing;

import dev.parallax.testing.backend.Arguments;
import dev.parallax.testing.backend.Backend;
import dev.parallax.testing.backend.Ending;
import dev.parallax.testing.backend.LiveBackend;
import dev.parallax.testing.backend.LiveSession;
import dev.parallax.testing.backend.Outcome;
import dev.parallax.testing.backend.Program;
import dev.parallax.testing.backend.Step;
import dev.parallax.testing.parity.AnswerText;
import dev.parallax.testing.parity.Column;
import dev.parallax.testing.parity.Judgement;
import dev.parallax.testing.parity.Verdict;
import dev.parallax.testing.value.PyLiteral;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Steps on a Python side that are asked for one by one, in one session. */
final class Conversation implements AutoCloseable {
    private final ModuleFile file;
    private final Backend backend;
    private final LiveSession session;
    private final List<Step> steps = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private int objects;

    Conversation(ModuleFile file, LiveBackend backend, Duration limit) {
        this.file = file;
        this.backend = backend;
        session = backend.open(limit);
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
        Outcome outcome = session.take(step);
        outcomes.add(outcome);
        Ending ending = outcome.ending();
        if (!(ending instanceof Ending.Returned || ending instanceof Ending.Raised)) {
            throw broken(shown(outcome));
        }
        return ending;
    }

    @Override
    public synchronized void close() {
        session.close();
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
