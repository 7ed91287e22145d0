package dev.parallax.semantics.contract;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.futures.AsCompleted;
import dev.parallax.semantics.futures.Future;
import dev.parallax.semantics.futures.Futures;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyThread;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** {@code as_completed} of futures; {@code contract/futures_wait.py} is the other half. */
class AsCompletedCases {
    private static final String COMPLETED = "test_concurrent_futures.test_as_completed.";
    private final ThreadingRun run = new ThreadingRun();
    private final Interpreter py = run.py();

    private static @Nullable String next(
            NamedFutures named, AsCompleted<@Nullable Object> found, @Nullable String otherwise) {
        return found.hasNext() ? named.of(found.next()) : otherwise;
    }

    @Covers({
        COMPLETED + "ThreadPoolAsCompletedTest.test_no_timeout",
        COMPLETED + "InterpreterPoolAsCompletedTest.test_no_timeout"
    })
    void as_completed_gives_what_is_done_first(Trace t) {
        run.main(
                () -> {
                    NamedFutures named = new NamedFutures(py);
                    AsCompleted<@Nullable Object> found =
                            Futures.asCompleted(
                                    py, named.all("pending", "failed", "running", "cancelled"));
                    t.log(named.of(found.next()));
                    named.get("running").setResult(1);
                    t.log(named.of(found.next()));
                    named.get("cancelled").setRunningOrNotifyCancel();
                    named.get("pending").setException(new ValueError(""));
                    t.log(named.of(found.next()));
                    t.log(named.of(found.next()));
                    t.log(next(named, found, null));
                });
    }

    void as_completed_waits_for_others(Trace t) {
        run.main(
                () -> {
                    NamedFutures named = new NamedFutures(py);
                    PyThread thread =
                            run.started(
                                    () -> {
                                        named.get("running").setResult(1);
                                        named.get("pending").cancel();
                                        named.get("pending").setRunningOrNotifyCancel();
                                    });
                    List<Future<@Nullable Object>> found = new ArrayList<>();
                    Futures.asCompleted(py, named.all("pending", "running"))
                            .forEachRemaining(found::add);
                    t.log(named.of(found));
                    thread.join();
                });
    }

    private static int size(AsCompleted<@Nullable Object> found) {
        int size = 0;
        while (found.hasNext()) {
            found.next();
            size++;
        }
        return size;
    }

    @Covers({
        COMPLETED + "ThreadPoolAsCompletedTest.test_future_times_out",
        COMPLETED + "ThreadPoolAsCompletedTest.test_correct_timeout_exception_msg",
        COMPLETED + "InterpreterPoolAsCompletedTest.test_future_times_out",
        COMPLETED + "InterpreterPoolAsCompletedTest.test_correct_timeout_exception_msg"
    })
    void as_completed_says_how_many_are_unfinished(Trace t) {
        run.main(
                () -> {
                    NamedFutures named = new NamedFutures(py);
                    for (double timeout : new double[] {0, 0.01, -1}) {
                        List<Future<@Nullable Object>> seen = new ArrayList<>();
                        t.tell(
                                () ->
                                        Futures.asCompleted(py, named.futures, timeout)
                                                .forEachRemaining(seen::add));
                        t.log(named.of(seen));
                    }
                    t.tell(
                            () ->
                                    size(
                                            Futures.asCompleted(
                                                    py,
                                                    named.all(
                                                            "notified",
                                                            "pending",
                                                            "running",
                                                            "finished"),
                                                    0)));
                    t.tell(() -> size(Futures.asCompleted(py, named.all("pending", "pending"), 0)));
                    AsCompleted<@Nullable Object> none = Futures.asCompleted(py, List.of(), 0);
                    t.tell(() -> none.hasNext() ? null : List.of());
                    t.tell(() -> size(Futures.asCompleted(py, named.all("finished"), -1)));
                });
    }

    void as_completed_ends_with_its_error(Trace t) {
        run.main(
                () -> {
                    NamedFutures named = new NamedFutures(py);
                    AsCompleted<@Nullable Object> found =
                            Futures.asCompleted(py, named.all("pending"), 0);
                    t.tell(() -> found.next());
                    named.get("pending").setResult(1);
                    t.log(next(named, found, null));
                });
    }

    void as_completed_can_be_closed(Trace t) {
        run.main(
                () -> {
                    NamedFutures named = new NamedFutures(py);
                    AsCompleted<@Nullable Object> found =
                            Futures.asCompleted(py, named.all("finished", "pending"));
                    t.log(named.of(found.next()));
                    found.close();
                    named.get("pending").setResult(1);
                    t.log(next(named, found, null));
                    AsCompleted<@Nullable Object> never =
                            Futures.asCompleted(py, named.all("finished"));
                    never.close();
                    t.log(next(named, never, null));
                });
    }
}
