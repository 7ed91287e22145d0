package dev.parallax.testing.generate;

import dev.parallax.testing.backend.Argument;
import dev.parallax.testing.backend.Arguments;
import dev.parallax.testing.backend.Program;
import dev.parallax.testing.backend.Step;
import dev.parallax.testing.value.PyValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Random sequences of calls on one object: it is made, then methods are called in any order. They
 * shrink to fewer calls with simpler arguments.
 *
 * <pre>{@code
 * Sequences stack =
 *         Sequences.of("Stack").method("push", Strategies.integers()).method("pop");
 * List<Program> programs = Search.of(42, 100).values(stack.programs(30));
 * Step first = programs.getFirst().steps().getFirst();
 * System.out.println(StepText.of(first, "stacks")); // x = stacks.Stack()
 * }</pre>
 *
 * @param type the class's name in Python
 * @param constructor its constructor's arguments
 * @param methods what may be called
 */
public record Sequences(String type, List<Strategy<PyValue>> constructor, List<Method> methods) {
    /** The name under which the object is kept. */
    public static final String TARGET = "x";

    /**
     * A method that may be called.
     *
     * @param name in Python
     * @param arguments by position
     */
    public record Method(String name, List<Strategy<PyValue>> arguments) {
        /** Copies the arguments. */
        public Method {
            arguments = List.copyOf(arguments);
        }
    }

    /** Copies both lists. */
    public Sequences {
        constructor = List.copyOf(constructor);
        methods = List.copyOf(methods);
    }

    /** Starts with a class that is made with these arguments. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied, never written
    public static Sequences of(String type, Strategy<PyValue>... constructor) {
        return new Sequences(type, List.of(constructor), List.of());
    }

    /** Returns this with one more method; named first, it is what others shrink towards. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied, never written
    public final Sequences method(String name, Strategy<PyValue>... arguments) {
        List<Method> more = new ArrayList<>(methods);
        more.add(new Method(name, List.of(arguments)));
        return new Sequences(type, constructor, more);
    }

    /**
     * Returns what makes the programs.
     *
     * @param longest how many methods are called at most
     */
    public Strategy<Program> programs(int longest) {
        if (methods.isEmpty()) {
            throw new IllegalStateException("no method of " + type + " was named");
        }
        Strategy<Step> call =
                Strategies.sampledFrom(methods).flatMap(method -> draws -> invoke(method, draws));
        return draws -> {
            List<Step> steps = new ArrayList<>();
            steps.add(new Step.Call(type, given(constructor, draws), TARGET));
            while (Containers.more(draws, steps.size() - 1, 1, longest)) {
                steps.add(call.draw(draws));
            }
            return new Program(steps);
        };
    }

    private static Step invoke(Method method, Draws draws) {
        return new Step.Invoke(TARGET, method.name(), given(method.arguments(), draws), "");
    }

    private static Arguments given(List<Strategy<PyValue>> strategies, Draws draws) {
        List<Argument> positional = new ArrayList<>();
        Strategies.all(strategies)
                .draw(draws)
                .forEach(value -> positional.add(new Argument.Given(value)));
        return new Arguments(positional, Map.of());
    }
}
