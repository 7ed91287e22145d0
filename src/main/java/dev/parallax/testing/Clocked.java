package dev.parallax.testing;

import dev.parallax.testing.backend.Argument;
import dev.parallax.testing.backend.Arguments;
import dev.parallax.testing.backend.Backend;
import dev.parallax.testing.backend.Ending;
import dev.parallax.testing.backend.Outcome;
import dev.parallax.testing.backend.Program;
import dev.parallax.testing.backend.Step;
import dev.parallax.testing.parity.AnswerText;
import dev.parallax.testing.value.CallArguments;
import dev.parallax.testing.value.PyValue;

import org.opentest4j.AssertionFailedError;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A side that says how long its calls take: {@link #FUNCTION} answers in seconds. */
record Clocked(Backend backend, Duration limit) {
    /** The function that calls another by its name and returns the seconds that took. */
    static final String FUNCTION = "_parallax_seconds";

    /** What gives a Python module that function. */
    static final String SOURCE =
            """


            def _parallax_seconds(name, *args, **kwargs):
                import time

                function = globals()[name]
                started = time.perf_counter()
                function(*args, **kwargs)
                return time.perf_counter() - started
            """;

    /**
     * Medians.
     *
     * @param multiple the seconds of the one
     * @param unit those of the other
     * @param ratio of the rounds' ratios, not of the other two
     */
    record Times(double multiple, double unit, double ratio) {}

    String version() {
        return backend.version();
    }

    /** Measures both in turns, each round in the other order than the one before. */
    Times times(String of, String to, CallArguments given, int warmup, int rounds) {
        List<Step> steps = new ArrayList<>();
        for (int round = 0; round < warmup + rounds; round++) {
            steps.add(call(round % 2 == 0 ? of : to, given));
            steps.add(call(round % 2 == 0 ? to : of, given));
        }
        List<Outcome> outcomes = backend.run(new Program(steps), limit);
        List<Double> multiples = new ArrayList<>();
        List<Double> units = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = warmup; round < warmup + rounds; round++) {
            double first = seconds(outcomes, 2 * round);
            double second = seconds(outcomes, 2 * round + 1);
            multiples.add(round % 2 == 0 ? first : second);
            units.add(round % 2 == 0 ? second : first);
            ratios.add(multiples.getLast() / units.getLast());
        }
        return new Times(median(multiples), median(units), median(ratios));
    }

    private static Step call(String function, CallArguments given) {
        Arguments arguments = Calls.arguments(given);
        List<Argument> all =
                new ArrayList<>(List.of(new Argument.Given(new PyValue.Str(function))));
        all.addAll(arguments.positional());
        return new Step.Call(FUNCTION, new Arguments(all, arguments.keywords()), "");
    }

    private double seconds(List<Outcome> outcomes, int index) {
        Outcome outcome = outcomes.get(Math.min(index, outcomes.size() - 1));
        if (outcome.ending() instanceof Ending.Returned returned
                && returned.value() instanceof PyValue.Floating seconds) {
            return seconds.value();
        }
        throw new AssertionFailedError(
                backend.name() + " could not be measured: " + AnswerText.of(outcome));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
