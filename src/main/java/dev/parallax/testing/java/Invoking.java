package dev.parallax.testing.java;

import dev.parallax.testing.backend.Argument;
import dev.parallax.testing.backend.Arguments;
import dev.parallax.testing.value.PyValue;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls with a step's arguments; remembers what it gave, since a callee may change it. */
final class Invoking {
    private final Binding binding;
    private final Kept kept;
    private @Nullable Object[] given = {};

    Invoking(Binding binding, Kept kept) {
        this.binding = binding;
        this.kept = kept;
    }

    /** Forgets what was given. */
    void begin() {
        given = new Object[0];
    }

    /** Returns the positional arguments that were given, as they are now. */
    List<@Nullable Object> given() {
        return Arrays.asList(given);
    }

    @Nullable Object value(@Nullable Object target, List<Executable> candidates, PyValue value)
            throws Exception {
        Argument argument = new Argument.Given(value);
        return call(target, candidates, new Arguments(List.of(argument), Map.of()));
    }

    @Nullable Object call(@Nullable Object target, List<Executable> candidates, Arguments arguments)
            throws Exception {
        List<Binding.Given> positional = new ArrayList<>();
        for (Argument argument : arguments.positional()) {
            positional.add(given(argument));
        }
        Map<String, Binding.Given> keywords = new LinkedHashMap<>();
        for (var keyword : arguments.keywords().entrySet()) {
            keywords.put(keyword.getKey(), given(keyword.getValue()));
        }
        Binding.Bound bound = binding.first(candidates, positional, keywords);
        @Nullable Object[] all = bound.arguments().toArray();
        given = bound.positional().toArray();
        bound.executable().setAccessible(true);
        return bound.executable() instanceof Constructor<?> made
                ? made.newInstance(all)
                : ((Method) bound.executable()).invoke(target, all);
    }

    private Binding.Given given(Argument argument) throws Kept.Missing {
        return switch (argument) {
            case Argument.Given g -> new Binding.Given(g.value(), null);
            case Argument.Kept k -> new Binding.Given(null, kept.get(k.name()));
        };
    }
}
