package dev.parallax.testing.java;

import dev.parallax.testing.backend.Backend;
import dev.parallax.testing.backend.Ending;
import dev.parallax.testing.backend.Outcome;
import dev.parallax.testing.backend.Program;
import dev.parallax.testing.value.Conversions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * Java classes as a Python module: a public static method {@code unitPrice} is the function {@code
 * unit_price}, a class and its public nested ones are the module's classes. Of overloads the first
 * that takes the arguments is called; keyword arguments need classes compiled with {@code
 * -parameters}. A parameter of type {@link java.io.PrintStream} is handed what stands for {@code
 * sys.stdout}, one of type {@link dev.parallax.semantics.interpreter.Interpreter} or {@link
 * dev.parallax.semantics.gil.Gil} the program's own. Coroutines of {@code semantics.coroutine} that
 * no step keeps are awaited.
 *
 * <p>Each program gets classes loaded anew, so static state is fresh, unless {@link #shared} was
 * asked for. Classes of other jars and folders than the port's are shared always.
 *
 * <p>Safe for use by any number of threads, if the classes are.
 *
 * <pre>{@code
 * Backend java = JavaPort.of(Orders.class);
 * }</pre>
 */
public final class JavaPort implements Backend {
    private final PortClasses classes;
    private final Conversions conversions;
    private final GilChoice gil;
    private final boolean shared;

    private JavaPort(PortClasses classes, Conversions conversions, GilChoice gil, boolean shared) {
        this.classes = classes;
        this.conversions = conversions;
        this.gil = gil;
        this.shared = shared;
    }

    /** Makes the side of these classes. */
    public static JavaPort of(Class<?>... classes) {
        PortClasses port = new PortClasses(List.of(classes));
        return new JavaPort(port, Conversions.standard(), GilChoice.ON, false);
    }

    /** Returns this side with other conversions, such as ones that map more exceptions. */
    public JavaPort converting(Conversions others) {
        return new JavaPort(classes, others, gil, shared);
    }

    /** Returns this side with another GIL for parts that ask for one. */
    public JavaPort under(GilChoice other) {
        return new JavaPort(classes, conversions, other, shared);
    }

    /** Returns this side with the classes as they are loaded: static state stays. */
    public JavaPort shared() {
        return new JavaPort(classes, conversions, gil, true);
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
        Thread thread =
                Thread.ofPlatform()
                        .daemon()
                        .name("parallax-java")
                        .start(() -> take(program, outcomes));
        try {
            if (thread.join(limit)) {
                return List.copyOf(outcomes);
            }
            List<Outcome> some = new ArrayList<>(outcomes);
            some.add(outcome(new Ending.TimedOut(stacks(thread, limit))));
            thread.interrupt();
            return some;
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return List.of(outcome(new Ending.Broken("interrupted")));
        }
    }

    private void take(Program program, List<Outcome> outcomes) {
        List<Class<?>> port = shared ? classes.shared() : classes.fresh();
        if (!port.isEmpty()) {
            Thread.currentThread().setContextClassLoader(port.getFirst().getClassLoader());
        }
        try (Steps steps = new Steps(new Members(port), conversions, gil)) {
            program.steps().forEach(step -> outcomes.add(steps.take(step)));
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
