package dev.parallax.testing;

import dev.parallax.testing.backend.Argument;
import dev.parallax.testing.backend.Ending;
import dev.parallax.testing.backend.Frame;
import dev.parallax.testing.backend.LiveBackend;
import dev.parallax.testing.backend.LiveSession;
import dev.parallax.testing.backend.Outcome;
import dev.parallax.testing.backend.Program;
import dev.parallax.testing.backend.Step;
import dev.parallax.testing.value.PyValue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Answers of orders.py, without a Python. */
record FakePython(String name, Map<String, Function<List<PyValue>, Outcome>> functions)
        implements LiveBackend {
    @Override
    public String version() {
        return "Fake 3";
    }

    @Override
    public List<Outcome> run(Program program, Duration limit) {
        return program.steps().stream().map(this::outcome).toList();
    }

    @Override
    public LiveSession open(Duration limit) {
        return new LiveSession() {
            @Override
            public Outcome take(Step step) {
                return outcome(step);
            }

            @Override
            public void close() {}
        };
    }

    private Outcome outcome(Step step) {
        Step.Call call = (Step.Call) step;
        List<PyValue> given =
                call.arguments().positional().stream()
                        .map(argument -> ((Argument.Given) argument).value())
                        .toList();
        Function<List<PyValue>, Outcome> function = functions.get(call.function());
        return function == null
                ? new Outcome(
                        new Ending.Broken("no function " + call.function()), "", "", List.of())
                : function.apply(given);
    }

    static Outcome returned(PyValue value) {
        return new Outcome(new Ending.Returned(value), "", "", List.of());
    }

    static Outcome raised(String type, String message) {
        PyValue.Failure error =
                new PyValue.Failure(
                        type,
                        List.of("Exception", "BaseException"),
                        message,
                        List.of(new PyValue.Str(message)),
                        null);
        Frame frame = new Frame("orders.py", 11, "first", "return items[0]");
        return new Outcome(new Ending.Raised(error, List.of(frame)), "", "", List.of());
    }
}
