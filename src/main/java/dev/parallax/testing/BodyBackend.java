package dev.parallax.testing;

import dev.parallax.testing.backend.Arguments;
import dev.parallax.testing.backend.Backend;
import dev.parallax.testing.backend.Ending;
import dev.parallax.testing.backend.Outcome;
import dev.parallax.testing.backend.Program;
import dev.parallax.testing.backend.Step;
import dev.parallax.testing.java.GilChoice;
import dev.parallax.testing.java.JavaFrames;
import dev.parallax.testing.java.PortProcess;
import dev.parallax.testing.value.Conversions;
import dev.parallax.testing.value.Names;
import dev.parallax.testing.value.PyValue;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The body of a test method as the Java side. */
final class BodyBackend implements Backend {
    private static final Set<String> CALLERS = Set.of(BodyBackend.class.getName());

    private final Object target;
    private final Method method;
    private final List<JavaParameter> parameters;
    private final @Nullable Object[] resolved;
    private final GilChoice gil;
    private final Conversions conversions = Conversions.standard();

    BodyBackend(Object target, Method method, @Nullable Object[] resolved, GilChoice gil) {
        this.target = target;
        this.method = method;
        this.resolved = resolved.clone();
        this.gil = gil;
        parameters = JavaParameter.of(method);
    }

    @Override
    public String name() {
        return Side.JAVA.backend();
    }

    @Override
    public String version() {
        return "Java " + Runtime.version().feature();
    }

    @Override
    public List<Outcome> run(Program program, Duration limit) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Step step : program.steps()) {
            Outcome outcome =
                    step instanceof Step.Call call
                            ? new TimedCall(limit).run(() -> call(call.arguments()))
                            : broken(
                                    "a test method's body is one call; name classes in"
                                            + " @Parallax(java = ...) for steps");
            outcomes.add(outcome);
        }
        return outcomes;
    }

    static Outcome broken(String reason) {
        return new Outcome(new Ending.Broken(reason), "", "", List.of());
    }

    private Outcome call(Arguments given) {
        @Nullable Object[] arguments = resolved.clone();
        try {
            fill(given, arguments);
        } catch (IllegalArgumentException e) {
            return broken(method.getName() + ": " + e.getMessage());
        }
        Answer answer = new Answer();
        try (PortProcess process = new PortProcess(gil, answer.out())) {
            supply(arguments, answer, process);
            Ending ending = ending(arguments, answer, process);
            return new Outcome(ending, printed(answer, process), "", after(given, arguments));
        }
    }

    private void supply(@Nullable Object[] arguments, Answer answer, PortProcess process) {
        Class<?>[] types = method.getParameterTypes();
        for (int n = 0; n < arguments.length; n++) {
            if (types[n] == Answer.class) {
                arguments[n] = answer;
            } else if (PortProcess.supplies(types[n])) {
                arguments[n] = process.supply(types[n]);
            }
        }
    }

    private static String printed(Answer answer, PortProcess process) {
        process.flush();
        return answer.printed();
    }

    private List<PyValue> after(Arguments given, @Nullable Object[] arguments) {
        List<PyValue> after = new ArrayList<>();
        for (int n = 0; n < Math.min(given.positional().size(), parameters.size()); n++) {
            after.add(conversions.fromJava(arguments[parameters.get(n).index()]));
        }
        return after;
    }

    @SuppressWarnings("CatchingUnchecked") // what awaiting raises is the answer, whatever it is
    private Ending ending(@Nullable Object[] arguments, Answer answer, PortProcess process) {
        try {
            method.setAccessible(true);
            method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            return raised(e.getCause() == null ? e : e.getCause());
        } catch (IllegalAccessException | RuntimeException e) {
            return new Ending.Broken(method.getName() + ": " + e);
        }
        try {
            return new Ending.Returned(conversions.fromJava(process.settled(answer.value())));
        } catch (Exception e) {
            return raised(e);
        }
    }

    private Ending raised(Throwable error) {
        return new Ending.Raised(conversions.failure(error), JavaFrames.of(error, CALLERS));
    }

    private void fill(Arguments given, @Nullable Object[] into) {
        if (given.positional().size() > parameters.size()) {
            throw new IllegalArgumentException(
                    "the case gives "
                            + given.positional().size()
                            + " arguments, the method takes "
                            + parameters.size());
        }
        Map<String, PyValue> named = new HashMap<>();
        given.keywords()
                .forEach((name, value) -> named.put(Names.folded(name), Calls.given(value)));
        for (int n = 0; n < parameters.size(); n++) {
            JavaParameter parameter = parameters.get(n);
            PyValue byName = named.remove(Names.folded(parameter.name()));
            PyValue value =
                    n < given.positional().size() ? Calls.given(given.positional().get(n)) : byName;
            into[parameter.index()] = converted(parameter, value);
        }
        if (!named.isEmpty()) {
            throw new IllegalArgumentException(
                    "no parameter for "
                            + named.keySet()
                            + " among "
                            + Arrays.toString(
                                    parameters.stream().map(JavaParameter::name).toArray())
                            + flag());
        }
    }

    /** Names the compiler's flag without which parameters have no names. */
    private String flag() {
        return parameters.isEmpty() || method.getParameters()[0].isNamePresent()
                ? ""
                : "; compile with -parameters, so that they have their names";
    }

    private @Nullable Object converted(JavaParameter parameter, @Nullable PyValue value) {
        PyValue chosen = value == null ? parameter.orElse() : value;
        if (chosen == null) {
            throw new IllegalArgumentException(
                    "the case leaves out "
                            + parameter.name()
                            + "; give it, or write @Default"
                            + flag());
        }
        return conversions.toJava(chosen, parameter.type());
    }
}
