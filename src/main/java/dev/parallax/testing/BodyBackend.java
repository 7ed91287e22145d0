package dev.parallax.testing;

import dev.parallax.testing.backend.Arguments;
import dev.parallax.testing.backend.Backend;
import dev.parallax.testing.backend.Ending;
import dev.parallax.testing.backend.Outcome;
import dev.parallax.testing.backend.Program;
import dev.parallax.testing.backend.Step;
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

/** The body of a test method as the Java side. */
final class BodyBackend implements Backend {
    private final Object target;
    private final Method method;
    private final List<JavaParameter> parameters;
    private final @Nullable Object[] resolved;
    private final Conversions conversions = Conversions.standard();

    BodyBackend(Object target, Method method, @Nullable Object[] resolved) {
        this.target = target;
        this.method = method;
        this.resolved = resolved.clone();
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
        for (int n = 0; n < arguments.length; n++) {
            if (method.getParameterTypes()[n] == Answer.class) {
                arguments[n] = answer;
            }
        }
        Ending ending = ending(arguments, answer);
        List<PyValue> after = new ArrayList<>();
        for (int n = 0; n < Math.min(given.positional().size(), parameters.size()); n++) {
            after.add(conversions.fromJava(arguments[parameters.get(n).index()]));
        }
        return new Outcome(ending, answer.printed(), "", after);
    }

    private Ending ending(@Nullable Object[] arguments, Answer answer) {
        try {
            method.setAccessible(true);
            method.invoke(target, arguments);
            return new Ending.Returned(conversions.fromJava(answer.value()));
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return new Ending.Raised(conversions.failure(cause), JavaFrames.of(cause));
        } catch (IllegalAccessException | RuntimeException e) {
            return new Ending.Broken(method.getName() + ": " + e);
        }
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
                                    parameters.stream().map(JavaParameter::name).toArray()));
        }
    }

    private @Nullable Object converted(JavaParameter parameter, @Nullable PyValue value) {
        PyValue chosen = value == null ? parameter.orElse() : value;
        if (chosen == null) {
            throw new IllegalArgumentException(
                    "the case leaves out " + parameter.name() + "; give it, or write @Default");
        }
        return conversions.toJava(chosen, parameter.type());
    }
}
