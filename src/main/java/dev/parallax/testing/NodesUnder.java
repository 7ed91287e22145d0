package dev.parallax.testing;

import dev.parallax.testing.backend.Program;
import dev.parallax.testing.generate.Strategies;
import dev.parallax.testing.generate.Strategy;
import dev.parallax.testing.java.GilChoice;
import dev.parallax.testing.parity.StepText;
import dev.parallax.testing.parity.Tally;
import dev.parallax.testing.value.CallArguments;
import dev.parallax.testing.value.PyValue;

import org.junit.platform.commons.support.AnnotationSupport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A method's nodes under one GIL.
 *
 * @param suffix what follows their names
 */
record NodesUnder(Plan plan, GilChoice gil, String suffix) {
    private static final int LONGEST_NAME = 100;

    List<Node> all() {
        List<Node> nodes = new ArrayList<>();
        List<Program> programs = plan.programs();
        DeclaredDivergences.check(plan, programs);
        var repeat = AnnotationSupport.findAnnotation(plan.method(), Repeat.class);
        for (int n = 0; n < programs.size(); n++) {
            Program program = programs.get(n);
            nodes.add(
                    repeat.isPresent()
                            ? repeated(program, repeat.get().runs())
                            : fixed(program, "case " + (n + 1) + " of " + programs.size()));
        }
        AnnotationSupport.findAnnotation(plan.method(), RandomCases.class)
                .ifPresent(random -> nodes.add(generated(random)));
        AnnotationSupport.findAnnotation(plan.method(), RandomSteps.class)
                .ifPresent(random -> nodes.add(generated(random)));
        return nodes;
    }

    private Node fixed(Program program, String origin) {
        return new Node.Fixed(shown(program) + suffix, gil, program, origin + suffix);
    }

    private Node repeated(Program program, int runs) {
        List<Tally.Declared> declared =
                AnnotationSupport.findRepeatableAnnotations(plan.method(), Expect.class).stream()
                        .filter(e -> e.gil().isEmpty() || e.gil().equals(gil.shown()))
                        .map(NodesUnder::declared)
                        .toList();
        String name = shown(program) + " \u00d7 " + runs + suffix;
        return new Node.Repeated(name, gil, program, runs, declared);
    }

    private static Tally.Declared declared(Expect expect) {
        Tally.Kind kind = Tally.Kind.valueOf(expect.is().name());
        return new Tally.Declared(expect.answer(), kind, expect.because());
    }

    private Node generated(RandomCases random) {
        List<Strategy<PyValue>> arguments = new ArrayList<>();
        for (JavaParameter parameter : JavaParameter.of(plan.bound())) {
            arguments.add(strategy(parameter));
        }
        String function = plan.function();
        Strategy<Program> calls =
                Strategies.all(arguments)
                        .map(v -> Calls.program(function, new CallArguments(v, Map.of())));
        return generated(function + "(\u2026)", calls, random.count(), random.seed());
    }

    private Strategy<PyValue> strategy(JavaParameter parameter) {
        try {
            return parameter.strategy();
        } catch (IllegalArgumentException e) {
            throw plan.wrong("parameter " + parameter.name() + ": " + e.getMessage());
        }
    }

    private Node generated(RandomSteps random) {
        Strategy<Program> calls = RandomObjects.of(random).programs(random.longest());
        return generated(
                random.type().getSimpleName() + " steps", calls, random.count(), random.seed());
    }

    private Node generated(String name, Strategy<Program> programs, int count, long declared) {
        long seed = plan.seed(declared);
        List<Long> choices =
                AnnotationSupport.findAnnotation(plan.method(), Replay.class)
                        .map(replay -> choices(replay.value()))
                        .orElse(List.of());
        String how = choices.isEmpty() ? " \u00d7 " + count + ", seed " + seed : " replayed";
        return new Node.Generated(name + how + suffix, gil, programs, count, seed, choices);
    }

    private List<Long> choices(String text) {
        if (!text.matches("s:\\d+(\\.\\d+)*")) {
            throw plan.wrong(
                    "@Replay(\"" + text + "\") is not what a failure prints, such as s:3.0.7");
        }
        return Arrays.stream(text.substring(2).split("\\.")).map(Long::valueOf).toList();
    }

    private static String shown(Program program) {
        String text =
                String.join("; ", program.steps().stream().map(s -> StepText.of(s, "")).toList());
        return text.length() <= LONGEST_NAME
                ? text
                : text.substring(0, LONGEST_NAME - 1) + "\u2026";
    }
}
