package dev.parallax.testing;

import dev.parallax.testing.backend.Argument;
import dev.parallax.testing.backend.Arguments;
import dev.parallax.testing.backend.Program;
import dev.parallax.testing.backend.Step;
import dev.parallax.testing.value.CallArguments;
import dev.parallax.testing.value.Conversions;
import dev.parallax.testing.value.PyRepr;
import dev.parallax.testing.value.PyValue;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Programs of one call. */
final class Calls {
    private Calls() {}

    static Program program(String function, CallArguments given) {
        return new Program(List.of(new Step.Call(function, arguments(given), "")));
    }

    /** Makes arguments of Java values, those made by {@link Parity#kw} by keyword. */
    static CallArguments given(@Nullable Object[] arguments) {
        List<PyValue> positional = new ArrayList<>();
        Map<String, PyValue> keywords = new LinkedHashMap<>();
        for (Object argument : arguments) {
            if (argument instanceof Parity.Keyword keyword) {
                keywords.put(keyword.name(), Conversions.standard().fromJava(keyword.value()));
            } else {
                positional.add(Conversions.standard().fromJava(argument));
            }
        }
        return new CallArguments(positional, keywords);
    }

    static Arguments arguments(CallArguments given) {
        List<Argument> positional =
                given.positional().stream().<Argument>map(Argument.Given::new).toList();
        Map<String, Argument> keywords = new LinkedHashMap<>();
        given.keywords().forEach((name, value) -> keywords.put(name, new Argument.Given(value)));
        return new Arguments(positional, keywords);
    }

    /** Returns a single call's arguments as its case had them, or {@code ""}. */
    static String shownArguments(Program program) {
        if (program.steps().size() != 1
                || !(program.steps().getFirst() instanceof Step.Call call)) {
            return "";
        }
        return Stream.concat(
                        call.arguments().positional().stream().map(Calls::text),
                        call.arguments().keywords().entrySet().stream()
                                .map(e -> e.getKey() + "=" + text(e.getValue())))
                .collect(Collectors.joining(", "));
    }

    private static String text(Argument argument) {
        return switch (argument) {
            case Argument.Given given -> PyRepr.of(given.value());
            case Argument.Kept kept -> kept.name();
        };
    }

    static PyValue given(Argument argument) {
        return switch (argument) {
            case Argument.Given given -> given.value();
            case Argument.Kept kept ->
                    throw new IllegalArgumentException(kept.name() + " is no value");
        };
    }
}
