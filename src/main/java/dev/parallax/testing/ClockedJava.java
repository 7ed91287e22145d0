package dev.parallax.testing;

import dev.parallax.testing.backend.Argument;
import dev.parallax.testing.backend.Arguments;
import dev.parallax.testing.backend.Backend;
import dev.parallax.testing.backend.Ending;
import dev.parallax.testing.backend.Outcome;
import dev.parallax.testing.backend.Program;
import dev.parallax.testing.backend.Step;
import dev.parallax.testing.value.PyValue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The Java side with the function that measures. */
record ClockedJava(Backend port) implements Backend {
    @Override
    public String name() {
        return port.name();
    }

    @Override
    public String version() {
        return port.version();
    }

    @Override
    public List<Outcome> run(Program program, Duration limit) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Step step : program.steps()) {
            outcomes.add(measured((Step.Call) step, limit));
        }
        return outcomes;
    }

    private Outcome measured(Step.Call step, Duration limit) {
        List<Argument> given = step.arguments().positional();
        String function = ((PyValue.Str) Calls.given(given.getFirst())).value();
        Arguments arguments =
                new Arguments(given.subList(1, given.size()), step.arguments().keywords());
        Program call = new Program(List.of(new Step.Call(function, arguments, "")));
        long started = System.nanoTime();
        Outcome outcome = port.run(call, limit).getLast();
        double seconds = (System.nanoTime() - started) / 1e9;
        return outcome.ending() instanceof Ending.Returned
                ? new Outcome(new Ending.Returned(new PyValue.Floating(seconds)), "", "", List.of())
                : outcome;
    }
}
