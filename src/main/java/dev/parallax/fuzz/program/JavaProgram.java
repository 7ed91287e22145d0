package dev.parallax.fuzz.program;

import dev.parallax.semantics.coroutine.AsyncContextManager;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.coroutine.Warnings;
import dev.parallax.semantics.errors.PyBaseException;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.semantics.generator.Generator;
import dev.parallax.semantics.generator.Signal;
import dev.parallax.semantics.generator.Step;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
    private final ThreadLocal<Boolean> silent = ThreadLocal.withInitial(() -> false);
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

    /** Logs an exception. */
    public final void error(String label, Throwable error) {
        add(label + " ! " + told(error));
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
        if (!silent.get() && !ended && lines.size() < MOST_LINES) {
            lines.add(line);
        }
    }

    /** Makes a call that logs nothing. */
    final @Nullable Object silently(Callable<@Nullable Object> call) throws Exception {
        silent.set(true);
        try {
            return call.call();
        } finally {
            silent.set(false);
        }
    }

    /** {@code error from cause}, to be raised. */
    public static <E extends PyBaseException> E from(E error, Throwable cause) {
        error.initCause(cause);
        return error;
    }

    /** Returns what awaits one thing when it is entered and one when it is left. */
    public final AsyncContextManager<@Nullable Object> manager(
            String label,
            Awaitable<@Nullable Object> enter,
            Awaitable<@Nullable Object> leave,
            boolean swallows) {
        return new Manager(this, label, enter, leave, swallows);
    }

    /** {@code left == right}. */
    public static boolean eq(@Nullable Object left, @Nullable Object right) {
        return Telling.equal(left, right);
    }

    static String told(Throwable error) {
        return Telling.told(error);
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
