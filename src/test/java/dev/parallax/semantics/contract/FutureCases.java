package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.FutureStates.bare;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.errors.KeyError;
import dev.parallax.semantics.errors.OSError;
import dev.parallax.semantics.errors.SystemExit;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.futures.Future;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyThread;
import dev.parallax.semantics.text.PyText;
import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** concurrent.futures.Future: {@code contract/futures.py} is the other half. */
class FutureCases {
    private static final String FUTURE = "test_concurrent_futures.test_future.FutureTests.";

    private final ThreadingRun run = new ThreadingRun();
    private final Interpreter py = run.py();
    private final FutureStates states = new FutureStates(py);

    /** Like {@code tell}, without addresses. */
    private static void told(Trace t, Callable<? extends @Nullable Object> call) {
        try {
            t.log(PyText.repr(call.call()));
        } catch (Throwable e) {
            t.log(bare(Trace.error(e)));
        }
    }

    /** Tells what the call gives, and first and last line of what the logger writes meanwhile. */
    private void log(Trace t, Callable<? extends @Nullable Object> call) {
        int before = run.stderr().size();
        t.tell(call);
        List<String> lines = run.stderr().subList(before, run.stderr().size());
        t.log(lines.isEmpty() ? "silent" : bare(lines.getFirst()));
        t.log(lines.isEmpty() ? "silent" : bare(lines.getLast()));
    }

    private static Callable<@Nullable Object> silent(Trace.Action action) {
        return () -> {
            action.run();
            return null;
        };
    }

    @Covers(FUTURE + "test_repr")
    void a_repr_says_the_state_and_the_type(Trace t) {
        states.all().forEach(future -> t.log(bare(future)));
        for (Object value : Arrays.asList(null, "x", 1.5, true, List.of(1), Map.of(), Tuple.of())) {
            t.log(bare(states.finished(value)));
        }
        t.log(bare(states.failed(new ValueError("boo"))));
    }

    @Covers({FUTURE + "test_cancelled", FUTURE + "test_done", FUTURE + "test_running"})
    void states_are_told_apart(Trace t) {
        states.all().forEach(f -> t.log(f.state().name(), f.cancelled(), f.running(), f.done()));
    }

    @Covers(FUTURE + "test_cancel")
    void only_what_is_pending_is_cancelled(Trace t) {
        states.all().forEach(f -> t.log(f.cancel(), f.state().name(), f.cancel()));
    }

    @Covers({FUTURE + "test_result_with_timeout", FUTURE + "test_exception_with_timeout"})
    void results_are_given_at_once_if_there_are_any(Trace t) {
        for (Future<@Nullable Object> future : states.all()) {
            t.tell(() -> future.result(0));
            t.tell(() -> future.result(-1));
            t.tell(() -> future.exception(0));
        }
    }

    void a_wait_for_a_result_ends_with_the_time(Trace t) {
        for (Future<?> future : List.of(new Future<>(py), states.running())) {
            t.tell(() -> future.result(0.01));
            t.tell(() -> future.exception(0.01));
        }
    }

    void a_future_begins_once(Trace t) {
        t.tell(() -> new Future<>(py).setRunningOrNotifyCancel());
        t.tell(() -> states.cancelled(false).setRunningOrNotifyCancel());
        for (Future<?> future :
                List.of(
                        states.running(),
                        states.cancelled(true),
                        states.failed(new OSError("")),
                        states.finished(1))) {
            log(t, future::setRunningOrNotifyCancel);
            t.log(future.state().name());
        }
    }

    @Covers({FUTURE + "test_multiple_set_result", FUTURE + "test_multiple_set_exception"})
    void a_future_ends_once(Trace t) {
        for (Future<@Nullable Object> future : states.all()) {
            told(t, silent(() -> future.setResult("again")));
            t.log(future.state().name());
            told(t, silent(() -> future.setException(new KeyError("again"))));
            t.log(future.state().name());
        }
    }

    private List<Consumer<Future<Integer>>> endings() {
        return List.of(
                f -> f.setResult(5), f -> f.setException(new ValueError("boo")), Future::cancel);
    }

    @Covers({
        FUTURE + "test_done_callback_with_result",
        FUTURE + "test_done_callback_with_exception",
        FUTURE + "test_done_callback_with_cancel",
        FUTURE + "test_done_callback_already_successful",
        FUTURE + "test_done_callback_already_failed",
        FUTURE + "test_done_callback_already_cancelled"
    })
    void callbacks_are_called_in_their_order_by_who_ends_it(Trace t) {
        run.main(
                () -> {
                    for (Consumer<Future<Integer>> end : endings()) {
                        Future<Integer> future = new Future<>(py);
                        future.addDoneCallback(
                                f -> t.log("first", f.equals(future), f.state().name()));
                        future.addDoneCallback(f -> t.log("second", onMain()));
                        end.accept(future);
                        future.addDoneCallback(f -> t.log("late", f.done()));
                    }
                });
    }

    private boolean onMain() {
        return py.threads().currentThread().equals(py.threads().mainThread());
    }

    void callbacks_hear_of_a_cancelled_future_once(Trace t) {
        Future<Integer> future = new Future<>(py);
        future.addDoneCallback(f -> t.log("called"));
        t.log(future.cancel(), future.cancel());
        t.log(future.setRunningOrNotifyCancel());
    }

    @Covers({
        FUTURE + "test_done_callback_raises",
        FUTURE + "test_done_callback_raises_already_succeeded"
    })
    void what_a_callback_raises_is_logged(Trace t) {
        Consumer<Future<Integer>> fail =
                f -> {
                    throw new ValueError("doh!");
                };
        Future<Integer> future = new Future<>(py);
        future.addDoneCallback(fail);
        future.addDoneCallback(f -> t.log("called"));
        log(t, silent(() -> future.setResult(5)));
        log(t, silent(() -> future.addDoneCallback(fail)));
        Future<Integer> cancelled = new Future<>(py);
        cancelled.addDoneCallback(fail);
        log(t, cancelled::cancel);
    }

    void what_is_no_exception_leaves_a_callback(Trace t) {
        Consumer<Future<Integer>> fail =
                f -> {
                    throw new SystemExit(3);
                };
        Future<Integer> future = new Future<>(py);
        future.addDoneCallback(fail);
        future.addDoneCallback(f -> t.log("not called"));
        t.tell(() -> future.setResult(5));
        t.log(future.state().name());
        t.tell(() -> future.addDoneCallback(fail));
    }

    @Covers({
        FUTURE + "test_result_with_success",
        FUTURE + "test_result_with_cancel",
        FUTURE + "test_exception_with_success"
    })
    void who_waits_goes_on_when_it_ends(Trace t) {
        run.main(
                () -> {
                    for (Consumer<Future<Integer>> end : endings()) {
                        Future<Integer> future = new Future<>(py);
                        PyThread thread = run.started(() -> t.tell(() -> future.result()));
                        end.accept(future);
                        thread.join();
                        Future<Integer> other = new Future<>(py);
                        PyThread second = run.started(() -> t.tell(() -> other.exception()));
                        end.accept(other);
                        second.join();
                    }
                });
    }

    void an_exception_is_the_same_object_each_time(Trace t) throws InterruptedException {
        ValueError error = new ValueError("boo");
        Future<@Nullable Object> future = states.failed(error);
        Throwable found = future.exception();
        t.log(found != null && found.equals(error));
        for (int i = 0; i < 2; i++) {
            try {
                future.result();
            } catch (ValueError e) {
                t.log(e.equals(error));
            }
        }
    }
}
