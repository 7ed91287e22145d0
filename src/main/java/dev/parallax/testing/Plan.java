package dev.parallax.testing;

import dev.parallax.testing.backend.Program;
import dev.parallax.testing.java.GilChoice;
import dev.parallax.testing.java.PortProcess;
import dev.parallax.testing.value.CallArguments;
import dev.parallax.testing.value.Names;
import dev.parallax.testing.value.PyLiteral;

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
import java.util.OptionalLong;

/** The nodes of a test method. */
final class Plan {
    private final Home home;
    private final Method method;
    private final OptionalLong seed;

    Plan(Home home, Method method, OptionalLong seed) {
        this.home = home;
        this.method = method;
        this.seed = seed;
    }

    List<Node> nodes() {
        List<GilChoice> gils = Gils.of(home.test(), method);
        List<Node> nodes = new ArrayList<>();
        if (gils.isEmpty()) {
            nodes.addAll(new NodesUnder(this, GilChoice.ON, "").all());
        }
        for (GilChoice gil : gils) {
            nodes.addAll(new NodesUnder(this, gil, Gils.suffix(gil)).all());
        }
        if (nodes.isEmpty()) {
            throw wrong(
                    "has no case: write @Case(\"\") for a call without arguments, or"
                            + " @CaseFile, @RandomCases, @Steps");
        }
        return nodes;
    }

    Method method() {
        return method;
    }

    /** Returns the seed to use where one is declared. */
    long seed(long declared) {
        return seed.orElse(declared);
    }

    /** Returns the programs that are written down. */
    List<Program> programs() {
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

    /** Returns the method whose parameters say what Java takes: the test's or the port's. */
    Method bound() {
        return byName() ? PortMethods.find(home, function()) : method;
    }

    /** Says whether the Java side is found by name: the test method takes nothing of a case. */
    boolean byName() {
        return JavaParameter.of(method).isEmpty()
                && Arrays.stream(method.getParameterTypes())
                        .noneMatch(t -> t == Answer.class || PortProcess.supplies(t));
    }

    ExtensionConfigurationException wrong(String problem) {
        return new ExtensionConfigurationException(
                home.test().getSimpleName() + "." + method.getName() + " " + problem);
    }
}
