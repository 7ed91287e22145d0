package dev.parallax.testing;

import dev.parallax.testing.backend.Program;
import dev.parallax.testing.generate.Strategies;
import dev.parallax.testing.generate.Strategy;
import dev.parallax.testing.parity.StepText;
import dev.parallax.testing.parity.Tally;
import dev.parallax.testing.value.CallArguments;
import dev.parallax.testing.value.Names;
import dev.parallax.testing.value.PyLiteral;
import dev.parallax.testing.value.PyValue;

import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The nodes of a test method. */
final class Plan {
    private static final int LONGEST_NAME = 100;

    private final Home home;
    private final Method method;
    private final OptionalLong seed;

    Plan(Home home, Method method, OptionalLong seed) {
        this.home = home;
        this.method = method;
        this.seed = seed;
    }

    List<Node> nodes() {
        List<Program> programs = programs();
        List<Node> nodes = new ArrayList<>();
        var repeat = AnnotationSupport.findAnnotation(method, Repeat.class);
        for (int n = 0; n < programs.size(); n++) {
            Program program = programs.get(n);
            nodes.add(
                    repeat.isPresent()
                            ? repeated(program, repeat.get().runs())
                            : new Node.Fixed(
                                    shown(program),
                                    program,
                                    "case " + (n + 1) + " of " + programs.size()));
        }
        AnnotationSupport.findAnnotation(method, RandomCases.class)
                .ifPresent(random -> nodes.add(generated(random)));
        AnnotationSupport.findAnnotation(method, RandomSteps.class)
                .ifPresent(random -> nodes.add(generated(random)));
        if (nodes.isEmpty()) {
            throw wrong(
                    "has no case: write @Case(\"\") for a call without arguments, or"
                            + " @CaseFile, @RandomCases, @Steps");
        }
        return nodes;
    }

    private List<Program> programs() {
        List<Program> programs = new ArrayList<>();
        for (Case given : AnnotationSupport.findRepeatableAnnotations(method, Case.class)) {
            programs.add(Calls.program(function(), PyLiteral.arguments(given.value())));
        }
        for (CaseFile file : AnnotationSupport.findRepeatableAnnotations(method, CaseFile.class)) {
            Path path = ModuleFile.find(home.test(), file.value()).path();
            for (CallArguments given : PyLiteral.cases(file.value(), read(path))) {
                programs.add(Calls.program(function(), given));
            }
        }
        for (Steps steps : AnnotationSupport.findRepeatableAnnotations(method, Steps.class)) {
            programs.add(StepParser.parse(steps.value()));
        }
        return programs;
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the function's name in Python. */
    String function() {
        String name =
                AnnotationSupport.findAnnotation(method, ParityTest.class)
                        .map(ParityTest::value)
                        .orElse("");
        return name.isEmpty() ? Names.snake(method.getName()) : name;
    }

    private Node repeated(Program program, int runs) {
        List<Tally.Declared> declared =
                AnnotationSupport.findRepeatableAnnotations(method, Expect.class).stream()
                        .map(
                                e ->
                                        new Tally.Declared(
                                                e.answer(),
                                                Tally.Kind.valueOf(e.is().name()),
                                                e.because()))
                        .toList();
        return new Node.Repeated(shown(program) + " \u00d7 " + runs, program, runs, declared);
    }

    private Node generated(RandomCases random) {
        List<Strategy<PyValue>> arguments = new ArrayList<>();
        for (JavaParameter parameter : JavaParameter.of(bound())) {
            arguments.add(strategy(parameter));
        }
        Strategy<Program> calls =
                Strategies.all(arguments)
                        .map(v -> Calls.program(function(), new CallArguments(v, Map.of())));
        return generated(function() + "(\u2026)", calls, random.count(), random.seed());
    }

    private Strategy<PyValue> strategy(JavaParameter parameter) {
        try {
            return parameter.strategy();
        } catch (IllegalArgumentException e) {
            throw wrong("parameter " + parameter.name() + ": " + e.getMessage());
        }
    }

    private Node generated(RandomSteps random) {
        Strategy<Program> calls = RandomObjects.of(random).programs(random.longest());
        return generated(
                random.type().getSimpleName() + " steps", calls, random.count(), random.seed());
    }

    private Node generated(String name, Strategy<Program> programs, int count, long declared) {
        long chosen = seed.orElse(declared);
        List<Long> choices =
                AnnotationSupport.findAnnotation(method, Replay.class)
                        .map(replay -> choices(replay.value()))
                        .orElse(List.of());
        String shown = choices.isEmpty() ? " \u00d7 " + count + ", seed " + chosen : " replayed";
        return new Node.Generated(name + shown, programs, count, chosen, choices);
    }

    private List<Long> choices(String text) {
        if (!text.matches("s:\\d+(\\.\\d+)*")) {
            throw wrong("@Replay(\"" + text + "\") is not what a failure prints, such as s:3.0.7");
        }
        return Arrays.stream(text.substring(2).split("\\.")).map(Long::valueOf).toList();
    }

    /** Returns the method whose parameters say what Java takes: the test's or the port's. */
    private Method bound() {
        return byName() ? PortMethods.find(home, function()) : method;
    }

    /** Says whether the Java side is found by name: the test method takes nothing of a case. */
    boolean byName() {
        return JavaParameter.of(method).isEmpty()
                && Arrays.stream(method.getParameterTypes()).noneMatch(t -> t == Answer.class);
    }

    private static String shown(Program program) {
        String text =
                String.join("; ", program.steps().stream().map(s -> StepText.of(s, "")).toList());
        return text.length() <= LONGEST_NAME
                ? text
                : text.substring(0, LONGEST_NAME - 1) + "\u2026";
    }

    private ExtensionConfigurationException wrong(String problem) {
        return new ExtensionConfigurationException(
                home.test().getSimpleName() + "." + method.getName() + " " + problem);
    }
}
