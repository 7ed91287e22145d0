package dev.parallax.fuzz.program;

import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.coroutine.Warnings;
import dev.parallax.semantics.errors.ErrorName;
import dev.parallax.semantics.errors.GroupOfExceptions;
import dev.parallax.semantics.errors.PyBaseException;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.semantics.generator.Generator;
import dev.parallax.semantics.generator.Signal;
import dev.parallax.semantics.generator.Step;
import dev.parallax.semantics.text.PyText;
import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/**
 * What generated programs inherit: the trace, and what takes one word in Python and several in
 * Java. Public, since they are compiled elsewhere; for them alone.
 */
public abstract class JavaProgram implements Callable<List<String>> {
    /** More lines than a program of use has. */
    private static final int MOST_LINES = 400;

    /** {@code None}. */
    public final @Nullable Object NONE = null;

    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean ended;

    /** For programs, which may forget to await what they make: neither side tells. */
    protected JavaProgram() {
        Warnings.bind(warning -> {});
    }

    /** Runs the program and returns its trace. */
    @Override
    public final List<String> call() {
        try {
            run();
        } catch (Throwable e) {
            error("main", e);
        }
        end();
        return List.copyOf(lines);
    }

    /** Runs what drives the program. */
    public void run() throws Exception {
        main();
    }

    /** What drives the program, unless it is a coroutine. */
    public void main() throws Exception {}

    /** {@code log(label, value)}. */
    public final void log(String label, @Nullable Object value) {
        add(label + ": " + PyText.repr(value));
    }

    /** Logs an exception: its type, its text, its cause. */
    public final void error(String label, Throwable error) {
        String cause = error.getCause() == null ? "" : " from " + name(error.getCause());
        add(label + " ! " + name(error) + cause);
    }

    /** Ends the trace: what comes later is not compared. */
    public final void end() {
        ended = true;
    }

    /** Writes a line as it is. */
    public final void tell(String line) {
        add(line);
    }

    private void add(String line) {
        if (!ended && lines.size() < MOST_LINES) {
            lines.add(line);
        }
    }

    /** Names an exception; what is no Python exception keeps its place, to be found. */
    static String name(Throwable error) {
        if (!(error instanceof PyBaseException)) {
            StackTraceElement[] frames = error.getStackTrace();
            return error + (frames.length == 0 ? "" : " at " + frames[0]);
        }
        ErrorName name = ErrorName.of(error);
        String told = name.text().isEmpty() ? name.name() : name.name() + ": " + name.text();
        return switch (error) {
            case StopIteration stop when stop.value() == null -> name.name();
            case StopIteration stop -> told + " (value " + PyText.repr(stop.value()) + ")";
            case GroupOfExceptions group ->
                    told
                            + " "
                            + PyText.repr(
                                    group.exceptions().stream().map(JavaProgram::name).toList());
            default -> told;
        };
    }

    /** {@code error from cause}, to be raised. */
    public static <E extends PyBaseException> E from(E error, Throwable cause) {
        error.initCause(cause);
        return error;
    }

    /** {@code left == right}: {@code True == 1} holds in Python, also within others. */
    public static boolean eq(@Nullable Object left, @Nullable Object right) {
        return Objects.equals(number(left), number(right));
    }

    private static @Nullable Object number(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean truth -> truth ? 1 : 0;
            case Tuple tuple -> tuple(numbers(tuple.items()));
            case List<?> list -> numbers(list);
            default -> value;
        };
    }

    @SuppressWarnings("NullAway") // the analysis loses that items may be None
    private static Tuple tuple(List<@Nullable Object> items) {
        return new Tuple(items);
    }

    private static List<@Nullable Object> numbers(List<?> values) {
        List<@Nullable Object> numbers = new ArrayList<>();
        values.forEach(value -> numbers.add(number(value)));
        return numbers;
    }

    /** {@code list(generator)}. */
    public static List<@Nullable Object> list(Generator<?> generator) {
        List<@Nullable Object> items = new ArrayList<>();
        for (Object item : generator) {
            items.add(item);
        }
        return items;
    }

    /** {@code inspect.getgeneratorstate(generator)}. */
    public static String state(Generator<?> generator) {
        return "GEN_" + generator.state();
    }

    /** {@code awaitable.send(None)}, where it is no coroutine. */
    public static @Nullable Object poke(Awaitable<?> awaitable) {
        return switch (awaitable.awaiting().resume(Signal.NEXT)) {
            case Step.Yielded(var value) -> value;
            case Step.Returned(var value) ->
                    throw new StopIteration(value, value == null ? "" : PyText.str(value));
            case Step.Raised(Throwable error) -> throw Raise.any(error);
        };
    }

    /** {@code inspect.getcoroutinestate(coroutine)}. */
    public static String state(Coroutine<?> coroutine) {
        return "CORO_" + coroutine.state();
    }
}
