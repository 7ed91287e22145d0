package dev.parallax.testing;

import dev.parallax.testing.backend.Program;
import dev.parallax.testing.backend.Step;
import dev.parallax.testing.value.Names;

import org.junit.jupiter.api.DynamicTest;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which public functions, classes and methods of a Python file have a port and a test of it. What
 * is neither ported nor {@link NotPorted} fails, and so does a port without a test: a file that
 * grows can't go unnoticed.
 *
 * <pre>{@code
 * @Parallax("orders.py")
 * @NotPorted(value = "rounded", reason = "prices are whole here")
 * @NotPorted(value = "greet", reason = "the service has no terminal")
 * @NotPorted(value = "counter", reason = "nothing runs in threads")
 * @NotPorted(value = "Stack", reason = "java.util.ArrayDeque")
 * class OrdersParityTest {
 *     @ParityTest
 *     @Case("[1, 2], tax=0.2")
 *     void total(List<Integer> items, double tax, Answer java) {
 *         java.is(Orders.total(items, tax));
 *     }
 *
 *     @TestFactory
 *     Stream<DynamicTest> registry() {
 *         return PortRegistry.of(getClass()).tests();
 *     }
 * }
 * }</pre>
 */
public final class PortRegistry {
    /** How far the port of one definition is. */
    public enum Status {
        /** It has a port and a test. */
        TESTED,
        /** It has a port that no test compares. */
        UNTESTED,
        /** It has no port, for a reason that is written down. */
        LEFT_OUT,
        /** It has no port, and nobody says why. */
        MISSING
    }

    /**
     * One definition of the Python file.
     *
     * @param name in Python, a method's with its class
     * @param status how far its port is
     * @param reason why it was left out, or {@code ""}
     */
    public record Entry(String name, Status status, String reason) {}

    private final List<Entry> entries;

    private PortRegistry(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** Reads the Python file of a test class and looks for ports and tests. */
    public static PortRegistry of(Class<?> test) {
        Parallax parallax =
                AnnotationSupport.findAnnotation(test, Parallax.class)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                test.getName() + " has no @Parallax"));
        Home home = Home.of(test, parallax);
        Set<String> tested = tested(home);
        Map<String, String> reasons = new HashMap<>();
        AnnotationSupport.findRepeatableAnnotations(test, NotPorted.class)
                .forEach(left -> reasons.put(left.value(), left.reason()));
        List<Entry> entries = new ArrayList<>();
        for (String name : PyDefinitions.of(source(home))) {
            entries.add(entry(name, home, tested, reasons));
        }
        return new PortRegistry(entries);
    }

    private static String source(Home home) {
        try {
            return Files.readString(home.module().path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(
            String name, Home home, Set<String> tested, Map<String, String> reasons) {
        String reason = reasons.getOrDefault(name, reasons.get(name.replaceFirst("\\..*", "")));
        if (tested.contains(Names.folded(name))) {
            return new Entry(name, Status.TESTED, "");
        }
        if (reason != null) {
            return new Entry(name, Status.LEFT_OUT, reason);
        }
        boolean ported = home.java().stream().anyMatch(type -> defines(type, name));
        return new Entry(name, ported ? Status.UNTESTED : Status.MISSING, "");
    }

    private static boolean defines(Class<?> type, String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return type.getSimpleName().equals(name)
                    || PortMethods.named(type, name).findAny().isPresent();
        }
        return type.getSimpleName().equals(name.substring(0, dot))
                && Arrays.stream(type.getMethods())
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .anyMatch(m -> same(m, name.substring(dot + 1)));
    }

    private static boolean same(Method method, String name) {
        return Names.folded(method.getName()).equals(Names.folded(name));
    }

    /** Returns what the class's tests call, in folded spelling. */
    private static Set<String> tested(Home home) {
        Set<String> names = new HashSet<>();
        for (Method method :
                AnnotationSupport.findAnnotatedMethods(
                        home.test(), ParityTest.class, HierarchyTraversalMode.TOP_DOWN)) {
            List<Steps> steps = AnnotationSupport.findRepeatableAnnotations(method, Steps.class);
            steps.forEach(s -> called(StepParser.parse(s.value()), names));
            AnnotationSupport.findAnnotation(method, RandomSteps.class)
                    .ifPresent(random -> called(random, names));
            if (steps.isEmpty()) {
                names.add(
                        Names.folded(
                                new Plan(home, method, java.util.OptionalLong.empty()).function()));
            }
        }
        return names;
    }

    private static void called(RandomSteps random, Set<String> names) {
        var sequences = RandomObjects.of(random);
        names.add(Names.folded(sequences.type()));
        sequences
                .methods()
                .forEach(m -> names.add(Names.folded(sequences.type() + "." + m.name())));
    }

    private static void called(Program program, Set<String> names) {
        Map<String, String> types = new HashMap<>();
        for (Step step : program.steps()) {
            switch (step) {
                case Step.Call call -> {
                    names.add(Names.folded(call.function()));
                    types.put(call.keep(), call.function());
                }
                case Step.Invoke call ->
                        names.add(
                                Names.folded(
                                        types.getOrDefault(call.target(), "")
                                                + "."
                                                + call.method()));
                default -> {}
            }
        }
    }

    /** Returns all definitions in the order of the file. */
    public List<Entry> entries() {
        return entries;
    }

    /** Returns a test for each definition that fails if it is missing or untested. */
    public Stream<DynamicTest> tests() {
        return entries.stream().map(e -> DynamicTest.dynamicTest(shown(e), () -> check(e)));
    }

    private static String shown(Entry entry) {
        return switch (entry.status()) {
            case TESTED -> entry.name() + ": ported, tested";
            case UNTESTED -> entry.name() + ": ported, untested";
            case LEFT_OUT -> entry.name() + ": left out, " + entry.reason();
            case MISSING -> entry.name() + ": missing";
        };
    }

    private static void check(Entry entry) {
        if (entry.status() == Status.UNTESTED) {
            throw new AssertionError(
                    shown(entry) + "; write a @ParityTest " + entry.name() + " for it");
        }
        if (entry.status() == Status.MISSING) {
            throw new AssertionError(
                    shown(entry)
                            + "; port and test it, or write @NotPorted(value = \""
                            + entry.name()
                            + "\", reason = \"...\")");
        }
    }

    /** Returns the registry as a table in Markdown. */
    public String table() {
        StringBuilder table = new StringBuilder("| Python | port |\n| --- | --- |\n");
        entries.forEach(
                e -> {
                    String state = shown(e).substring(e.name().length() + 2);
                    table.append("| `")
                            .append(e.name())
                            .append("` | ")
                            .append(state)
                            .append(" |\n");
                });
        return table.toString();
    }
}
