package dev.parallax.testing.java;

import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.testing.backend.Argument;
import dev.parallax.testing.backend.Arguments;
import dev.parallax.testing.backend.Ending;
import dev.parallax.testing.backend.Frame;
import dev.parallax.testing.backend.Outcome;
import dev.parallax.testing.backend.Step;
import dev.parallax.testing.value.Conversions;
import dev.parallax.testing.value.PyValue;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.BaseStream;

/** The objects of one program, and its steps on them. For one thread. */
final class Steps {
    private static final List<String> NOT_THEIRS =
            List.of("java.", "javax.", "jdk.", "sun.", "dev.parallax.semantics.");

    private final Members members;
    private final Conversions conversions;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    private final Binding binding;
    private final Map<String, @Nullable Object> kept = new HashMap<>();
    private @Nullable Object[] given = {};

    Steps(Members members, Conversions conversions) {
        this.members = members;
        this.conversions = conversions;
        binding = new Binding(conversions, out);
    }

    Outcome take(Step step) {
        given = new Object[0];
        Ending ending = ending(step);
        List<PyValue> after = new ArrayList<>();
        for (Object argument : given) {
            after.add(conversions.limitedTo(0).fromJava(argument));
        }
        String text = printed.toString(StandardCharsets.UTF_8);
        printed.reset();
        return new Outcome(ending, text, "", after);
    }

    @SuppressWarnings("CatchingUnchecked") // whatever a port throws is its answer
    private Ending ending(Step step) {
        try {
            Object result = act(step);
            if (step.keep().isEmpty()) {
                return new Ending.Returned(conversions.fromJava(result));
            }
            kept.put(step.keep(), result);
            return new Ending.Returned(conversions.limitedTo(0).fromJava(result));
        } catch (Missing e) {
            return new Ending.Skipped(String.valueOf(e.getMessage()));
        } catch (NoSuchMember | IllegalAccessException | InstantiationException e) {
            return new Ending.Broken(String.valueOf(e.getMessage()));
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return cause instanceof LinkageError
                    ? new Ending.Broken(cause.toString())
                    : raised(cause);
        } catch (Exception | StackOverflowError e) {
            return raised(e);
        }
    }

    private Ending raised(Throwable error) {
        return new Ending.Raised(conversions.failure(error), frames(error));
    }

    private static List<Frame> frames(Throwable error) {
        return Arrays.stream(error.getStackTrace())
                .takeWhile(frame -> !frame.getClassName().equals(Steps.class.getName()))
                .filter(frame -> NOT_THEIRS.stream().noneMatch(frame.getClassName()::startsWith))
                .limit(10)
                .map(
                        frame ->
                                new Frame(
                                        frame.getFileName() == null ? "?" : frame.getFileName(),
                                        Math.max(0, frame.getLineNumber()),
                                        frame.getMethodName(),
                                        ""))
                .toList()
                .reversed();
    }

    private @Nullable Object act(Step step) throws Exception {
        return switch (step) {
            case Step.Call s -> call(null, members.functions(s.function()), s.arguments());
            case Step.Invoke s -> {
                Object target = target(s.target());
                yield call(target, Members.methods(target, s.method()), s.arguments());
            }
            case Step.Get s -> get(target(s.target()), s.attribute());
            case Step.Set s -> set(target(s.target()), s.attribute(), s.value());
            case Step.Next s -> next(s.target());
            case Step.Send s -> {
                Object target = target(s.target());
                Argument value = new Argument.Given(s.value());
                yield call(
                        target,
                        Members.methods(target, "send"),
                        new Arguments(List.of(value), Map.of()));
            }
            case Step.Throw s -> thrown(target(s.target()), s.type(), s.message());
            case Step.Close s -> {
                Object target = target(s.target());
                yield call(target, Members.methods(target, "close"), Arguments.NONE);
            }
            case Step.Await s -> await(target(s.target()));
        };
    }

    private Object target(String name) throws Missing {
        Object found = kept.get(name);
        if (found == null) {
            throw new Missing("nothing was kept as " + name);
        }
        return found;
    }

    private @Nullable Object call(
            @Nullable Object target, List<Executable> candidates, Arguments arguments)
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
        given = Arrays.copyOf(all, Math.min(positional.size(), all.length));
        bound.executable().setAccessible(true);
        return bound.executable() instanceof Constructor<?> made
                ? made.newInstance(all)
                : ((Method) bound.executable()).invoke(target, all);
    }

    private Binding.Given given(Argument argument) throws Missing {
        return switch (argument) {
            case Argument.Given g -> new Binding.Given(g.value(), null);
            case Argument.Kept k -> new Binding.Given(null, target(k.name()));
        };
    }

    private static @Nullable Object get(Object target, String attribute) throws Exception {
        var getter = Members.getter(target, attribute);
        if (getter.isPresent()) {
            getter.get().setAccessible(true);
            return getter.get().invoke(target);
        }
        return field(target, attribute).get(target);
    }

    private @Nullable Object set(Object target, String attribute, PyValue value) throws Exception {
        var setter = Members.setter(target, attribute);
        if (setter.isPresent()) {
            setter.get().setAccessible(true);
            setter.get()
                    .invoke(
                            target,
                            conversions.toJava(value, setter.get().getGenericParameterTypes()[0]));
        } else {
            Field field = field(target, attribute);
            field.set(target, conversions.toJava(value, field.getGenericType()));
        }
        return null;
    }

    private static Field field(Object target, String attribute) throws NoSuchMember {
        return Members.field(target, attribute)
                .orElseThrow(
                        () ->
                                new NoSuchMember(
                                        target.getClass().getSimpleName()
                                                + " has no public accessor or field for "
                                                + attribute));
    }

    /** An iterable is its own iterator from its first step on. */
    private @Nullable Object next(String name) throws Exception {
        Object target = target(name);
        Iterator<?> iterator =
                switch (target) {
                    case Iterator<?> i -> i;
                    case Iterable<?> i -> i.iterator();
                    case BaseStream<?, ?> s -> s.iterator();
                    default -> null;
                };
        if (iterator == null) {
            return call(target, Members.methods(target, "next"), Arguments.NONE);
        }
        kept.put(name, iterator);
        if (!iterator.hasNext()) {
            throw new StopIteration();
        }
        return iterator.next();
    }

    private static @Nullable Object thrown(Object target, String type, String message)
            throws Exception {
        Method thrower =
                Members.thrower(target)
                        .orElseThrow(
                                () ->
                                        new NoSuchMember(
                                                target.getClass().getSimpleName()
                                                        + " takes no exceptions"));
        thrower.setAccessible(true);
        return thrower.invoke(target, error(type, message));
    }

    private static Object error(String type, String message) throws Exception {
        try {
            Class<?> found = Class.forName(StopIteration.class.getPackageName() + "." + type);
            return message.isEmpty() && hasBare(found)
                    ? found.getConstructor().newInstance()
                    : found.getConstructor(String.class).newInstance(message);
        } catch (ClassNotFoundException | NoSuchMethodException e) {
            throw new NoSuchMember("no Java exception stands for " + type);
        }
    }

    private static boolean hasBare(Class<?> type) {
        return Arrays.stream(type.getConstructors()).anyMatch(c -> c.getParameterCount() == 0);
    }

    private static @Nullable Object await(Object target) throws Exception {
        if (!(target instanceof Future<?> future)) {
            throw new NoSuchMember(
                    target.getClass().getSimpleName() + " can't be awaited; return a Future");
        }
        try {
            return future.get();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new InvocationTargetException(e.getCause());
        }
    }

    /** An object that the step needs was never kept. */
    private static final class Missing extends Exception {
        private static final long serialVersionUID = 1L;

        Missing(String message) {
            super(message);
        }
    }
}
