package dev.parallax.semantics.contract;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.errors.ErrorName;
import dev.parallax.semantics.errors.NotShareableError;
import dev.parallax.semantics.errors.PyException;
import dev.parallax.semantics.errors.SystemExit;
import dev.parallax.semantics.errors.TypeError;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.futures.Future;
import dev.parallax.semantics.futures.InterpreterPoolExecutor;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;
import dev.parallax.semantics.text.PyText;
import dev.parallax.semantics.threading.Lock;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * InterpreterPoolExecutor: what goes from one interpreter to another; {@code
 * contract/interpreter_pools.py} is the other half.
 */
class InterpreterCopyCases {
    private static final String POOL =
            "test_concurrent_futures.test_interpreter_pool.InterpreterPoolExecutorTest.";
    private final ThreadingRun run = new ThreadingRun();
    private final Interpreter py = run.py();

    private static Object same(Interpreter py, Object value) {
        return value;
    }

    private static void fail(Interpreter py, String text) {
        throw new ValueError(text);
    }

    private static void end(Interpreter py) {
        throw new SystemExit(3);
    }

    private static Object lock(Interpreter py) {
        return new Lock(py);
    }

    /** Tells a result, or an exception and its causes, without what is printed of values. */
    private static void told(Trace t, Callable<? extends @Nullable Object> call) {
        try {
            t.log(PyText.repr(call.call()));
        } catch (Throwable error) {
            for (Throwable e = error; e != null; e = e.getCause()) {
                String name = ErrorName.of(e).name();
                String text = ErrorName.of(e).text();
                if (e instanceof NotShareableError) {
                    t.log(name, text.endsWith("does not support cross-interpreter data"));
                    return;
                }
                List<String> lines = text.lines().toList();
                t.log(name, lines.isEmpty() ? "" : lines.getFirst());
                if (lines.size() > 2) {
                    t.log(lines.get(2), lines.getLast());
                }
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // whether it is the same object is the question
    void values_travel_as_copies(Trace t) {
        run.main(
                () -> {
                    try (var pool = new InterpreterPoolExecutor(py, 1)) {
                        PyFunction.OneArgument<@Nullable Object, @Nullable Object> same =
                                (p, x) -> x;
                        for (Object value :
                                Arrays.asList(
                                        null,
                                        7,
                                        1.5,
                                        "x",
                                        List.of(1, List.of(2)),
                                        Map.of("a", 1))) {
                            Object got = pool.submit(same, value).result();
                            t.log(
                                    PyText.repr(got),
                                    got == null ? value == null : got.equals(value));
                        }
                        List<Integer> given = new ArrayList<>(List.of(1));
                        t.log(pool.submit(same, given).result() == given);
                        PyFunction.SilentOneArgument<List<Integer>> append = (p, x) -> x.add(2);
                        t.log(pool.submit(append, given).result(), given);
                    }
                });
    }

    @Covers(POOL + "test_submit_exception_in_func")
    void an_exception_comes_out_with_its_cause(Trace t) {
        run.main(
                () -> {
                    try (var pool = new InterpreterPoolExecutor(py, 1)) {
                        Future<?> boo = pool.submit(InterpreterCopyCases::fail, "boo");
                        told(t, () -> boo.result());
                        Future<?> empty = pool.submit(InterpreterCopyCases::fail, "");
                        told(t, () -> empty.result());
                        Future<?> ended = pool.submit(InterpreterCopyCases::end);
                        told(t, () -> ended.result());
                        Throwable error =
                                pool.submit(InterpreterCopyCases::fail, "boo").exception();
                        t.log(error == null ? "None" : ErrorName.of(error).name());
                    }
                });
    }

    @Covers({
        POOL + "test_submit_closure",
        POOL + "test_submit_instance_method",
        POOL + "test_submit_local_instance",
        POOL + "test_pickle_errors_propagate"
    })
    void what_cannot_travel_is_refused(Trace t) {
        run.main(
                () -> {
                    try (var pool = new InterpreterPoolExecutor(py, 1)) {
                        Future<?> argument = pool.submit(InterpreterCopyCases::same, new Lock(py));
                        told(t, () -> argument.result());
                        PyFunction.NoArguments<Boolean> captures = p -> run.py().equals(p);
                        Future<Boolean> function = pool.submit(captures);
                        told(t, () -> function.result());
                        Future<Object> result = pool.submit(InterpreterCopyCases::lock);
                        told(t, () -> result.result());
                        t.log(result.exception() instanceof TypeError);
                        PyFunction.NoArguments<String> still = p -> "still works";
                        t.log(pool.submit(still).result());
                    }
                });
    }

    /** An exception that holds something that can't travel. */
    private static final class Odd extends PyException {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings({"serial", "unused"}) // that it isn't serializable is the point
        private final Object held;

        Odd(Object held) {
            super(String.valueOf(held));
            this.held = held;
        }
    }

    private static void failOddly(Interpreter py) {
        throw new Odd(new Lock(py));
    }

    void an_exception_that_cannot_travel_is_told(Trace t) {
        run.main(
                () -> {
                    try (var pool = new InterpreterPoolExecutor(py, 1)) {
                        pool.submit(InterpreterCopyCases::failOddly).result();
                    } catch (PyException e) {
                        t.log(
                                e.pythonName(),
                                e.text().lines().toList().getFirst().contains("Odd: "));
                    }
                });
    }
}
