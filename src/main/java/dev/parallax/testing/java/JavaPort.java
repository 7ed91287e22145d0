package dev.parallax.testing.java;

import dev.parallax.testing.backend.Backend;
import dev.parallax.testing.backend.Ending;
import dev.parallax.testing.backend.Outcome;
import dev.parallax.testing.backend.Program;
import dev.parallax.testing.value.Conversions;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * Java classes as a Python module: a public static method {@code unitPrice} is the function {@code
 * unit_price}, a class and its public nested ones are the module's classes. Of overloads the first
 * that takes the arguments is called; keyword arguments need classes compiled with {@code
 * -parameters}. A parameter of type {@link java.io.PrintStream} is handed what stands for {@code
 * sys.stdout}.
 *
 * <p>Differs from CPython: static state of the classes stays from program to program.
 *
 * <p>Safe for use by any number of threads, if the classes are.
 *
 * <pre>{@code
 * Backend java = JavaPort.of(Orders.class);
 * }</pre>
 */
public final class JavaPort implements Backend {
    private final List<Class<?>> classes;
    private final Conversions conversions;

    private JavaPort(List<Class<?>> classes, Conversions conversions) {
        this.classes = classes;
        this.conversions = conversions;
    }

    /** Makes the side of these classes. */
    public static JavaPort of(Class<?>... classes) {
        return new JavaPort(List.of(classes), Conversions.standard());
    }

    /** Returns this side with other conversions, such as ones that map more exceptions. */
    public JavaPort converting(Conversions others) {
        return new JavaPort(classes, others);
    }

    @Override
    public String name() {
        return "java";
    }

    @Override
    public String version() {
        return "Java " + Runtime.version().feature();
    }

    @Override
    public List<Outcome> run(Program program, Duration limit) {
        List<Outcome> outcomes = new CopyOnWriteArrayList<>();
        Steps steps = new Steps(new Members(classes), conversions);
        Thread thread =
                Thread.ofPlatform()
                        .daemon()
                        .name("parallax-java")
                        .start(
                                () ->
                                        program.steps()
                                                .forEach(step -> outcomes.add(steps.take(step))));
        try {
            if (thread.join(limit)) {
                return List.copyOf(outcomes);
            }
            List<Outcome> some = new java.util.ArrayList<>(outcomes);
            some.add(outcome(new Ending.TimedOut(stacks(thread, limit))));
            thread.interrupt();
            return some;
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return List.of(outcome(new Ending.Broken("interrupted")));
        }
    }

    private static String stacks(Thread thread, Duration limit) {
        return Arrays.stream(thread.getStackTrace())
                .map(frame -> "  at " + frame)
                .collect(Collectors.joining("\n", "after " + limit.toMillis() + " ms:\n", ""));
    }

    private static Outcome outcome(Ending ending) {
        return new Outcome(ending, "", "", List.of());
    }
}
