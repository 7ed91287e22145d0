package dev.parallax.semantics.contract;

import dev.parallax.semantics.asyncio.AsyncFuture;
import dev.parallax.semantics.asyncio.Asyncio;
import dev.parallax.semantics.asyncio.Task;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.errors.ErrorName;
import dev.parallax.semantics.errors.GroupOfExceptions;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.interpreter.MainProgram;
import dev.parallax.semantics.interpreter.Recorder;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What the contracts of asyncio have in common: a Python process, and small coroutines. */
class AsyncioProgram {
    protected static final double ROUND = 0.02;

    private final Recorder recorder = Recorder.make();
    protected final Asyncio asyncio = new Asyncio(recorder.py());

    /** Runs a Python program to its end. */
    protected void program(MainProgram program) {
        var outcome = recorder.run(program);
        if (outcome.exitCode() != 0) {
            throw new AssertionError(String.join("\n", recorder.stderr()));
        }
    }

    /** Returns what was written to standard error. */
    protected List<String> stderr() {
        return recorder.stderr();
    }

    /** {@code asyncio.run(main(), debug=True)}. */
    protected void runInDebugMode(Coroutine.Silent main) {
        program(py -> asyncio.run(Coroutine.of(main), true));
    }

    /** {@code asyncio.run(main())}. */
    protected void run(Coroutine.Silent main) {
        program(py -> asyncio.run(Coroutine.of(main)));
    }

    /** Sleeps some rounds. */
    protected Coroutine<Integer> sleeps(int rounds) {
        return Coroutine.returning(
                async -> {
                    async.await(asyncio.sleep(rounds * ROUND));
                    return rounds;
                });
    }

    /** Raises an error after some rounds. */
    protected Coroutine<@Nullable Void> crashes(int rounds, Throwable error) {
        return Coroutine.of(
                async -> {
                    async.await(asyncio.sleep(rounds * ROUND));
                    throw Raise.any(error);
                });
    }

    /** Waits to be cancelled; raises an error instead of the cancellation if there is one. */
    protected Coroutine<@Nullable Void> waits(Trace t, String name, @Nullable Throwable error) {
        return Coroutine.of(
                async -> {
                    try {
                        async.await(asyncio.sleep(1000));
                    } catch (CancelledError e) {
                        t.log(name, "cancelled");
                        throw Raise.any(error == null ? e : error);
                    }
                });
    }

    /** Lets the others run so many times. */
    protected Coroutine<@Nullable Void> turns(int n) {
        return Coroutine.of(
                async -> {
                    for (int i = 0; i < n; i++) {
                        async.await(asyncio.sleep(0));
                    }
                });
    }

    /** Returns a new future of the running loop. */
    protected AsyncFuture<@Nullable Object> future() {
        return asyncio.getRunningLoop().createFuture();
    }

    /** Returns the running task. */
    protected Task<?> me() {
        return Objects.requireNonNull(asyncio.currentTask());
    }

    /** Tells an error with what it groups. */
    protected static String tree(Throwable error) {
        ErrorName name = ErrorName.of(error);
        return error instanceof GroupOfExceptions group
                ? group.exceptions().stream()
                        .map(AsyncioProgram::tree)
                        .collect(Collectors.joining(", ", name.name() + "[", "]"))
                : name.name() + "(" + name.text() + ")";
    }
}
