package dev.parallax.semantics.contract;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.futures.DoneAndNotDoneFutures;
import dev.parallax.semantics.futures.Future;
import dev.parallax.semantics.futures.Futures;
import dev.parallax.semantics.futures.Futures.ReturnWhen;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyThread;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** {@code wait} for futures; {@code contract/futures_wait.py} is the other half. */
class FuturesWaitCases {
    private static final String WAIT = "test_concurrent_futures.test_wait.";
    private static final String COMPLETED = "test_concurrent_futures.test_as_completed.";
    private final ThreadingRun run = new ThreadingRun();
    private final Interpreter py = run.py();

    private DoneAndNotDoneFutures<@Nullable Object> wait(
            Collection<Future<@Nullable Object>> futures, double timeout, ReturnWhen when)
            throws InterruptedException {
        return Futures.wait(py, futures, timeout, when);
    }

    private DoneAndNotDoneFutures<@Nullable Object> wait(
            Collection<Future<@Nullable Object>> futures, ReturnWhen when)
            throws InterruptedException {
        return Futures.wait(py, futures, when);
    }

    @Covers({
        WAIT + "ThreadPoolWaitTests.test_all_completed",
        WAIT + "ThreadPoolWaitTests.test_first_completed_some_already_completed",
        WAIT + "ThreadPoolWaitTests.test_first_exception_one_already_failed"
    })
    void wait_returns_at_once_if_it_has_seen_enough(Trace t) {
        run.main(
                () -> {
                    NamedFutures named = new NamedFutures(py);
                    named.log(t, Futures.wait(py, List.of()));
                    named.log(t, Futures.wait(py, named.all("finished", "notified", "failed")));
                    named.log(t, wait(named.futures, ReturnWhen.FIRST_COMPLETED));
                    named.log(t, wait(named.futures, ReturnWhen.FIRST_EXCEPTION));
                    for (ReturnWhen when : ReturnWhen.values()) {
                        named.log(t, wait(List.of(), when));
                    }
                });
    }

    @Covers(WAIT + "ThreadPoolWaitTests.test_timeout")
    void wait_gives_up_when_the_time_is_over(Trace t) {
        run.main(
                () -> {
                    NamedFutures named = new NamedFutures(py);
                    for (double timeout : new double[] {0.01, 0, -1}) {
                        named.log(t, wait(named.futures, timeout, ReturnWhen.ALL_COMPLETED));
                    }
                    named.log(
                            t,
                            wait(
                                    named.all("pending", "cancelled"),
                                    0.01,
                                    ReturnWhen.FIRST_COMPLETED));
                    named.log(
                            t,
                            wait(
                                    named.all("pending", "finished"),
                                    0.01,
                                    ReturnWhen.FIRST_EXCEPTION));
                    named.log(
                            t,
                            wait(
                                    named.all("running", "notified"),
                                    0.01,
                                    ReturnWhen.FIRST_EXCEPTION));
                });
    }

    @Covers({
        WAIT + "ThreadPoolWaitTests.test_20369",
        COMPLETED + "ThreadPoolAsCompletedTest.test_duplicate_futures",
        COMPLETED + "InterpreterPoolAsCompletedTest.test_duplicate_futures"
    })
    void a_future_that_occurs_twice_counts_once(Trace t) {
        run.main(
                () -> {
                    NamedFutures named = new NamedFutures(py);
                    named.log(t, Futures.wait(py, named.all("finished", "finished")));
                    PyThread thread = run.started(() -> named.get("pending").setResult(1));
                    named.log(t, Futures.wait(py, named.all("pending", "pending", "finished")));
                    thread.join();
                    List<Object> found = new ArrayList<>();
                    Futures.asCompleted(py, named.all("finished", "pending", "finished"))
                            .forEachRemaining(found::add);
                    t.log(found.size());
                });
    }

    @Covers({
        WAIT + "ThreadPoolWaitTests.test_first_completed",
        WAIT + "ThreadPoolWaitTests.test_first_exception",
        WAIT + "ThreadPoolWaitTests.test_first_exception_some_already_complete"
    })
    void wait_is_woken_by_what_it_waits_for(Trace t) {
        run.main(
                () -> {
                    NamedFutures named = new NamedFutures(py);
                    PyThread thread = run.started(() -> named.get("running").setResult(1));
                    named.log(t, wait(named.all("pending", "running"), ReturnWhen.FIRST_COMPLETED));
                    thread.join();
                    NamedFutures others = new NamedFutures(py);
                    PyThread second =
                            run.started(
                                    () -> {
                                        others.get("running").setResult(1);
                                        others.get("pending").setException(new ValueError(""));
                                    });
                    Future<@Nullable Object> open = new Future<>(py);
                    List<Future<@Nullable Object>> all = new ArrayList<>(List.of(open));
                    all.addAll(others.all("pending", "running"));
                    DoneAndNotDoneFutures<@Nullable Object> found =
                            wait(all, ReturnWhen.FIRST_EXCEPTION);
                    others.log(t, found);
                    t.log(found.notDone().contains(open));
                    second.join();
                });
    }

    void wait_hears_of_a_cancelled_future_when_a_worker_has_seen_it(Trace t) {
        run.main(
                () -> {
                    NamedFutures named = new NamedFutures(py);
                    named.log(t, wait(named.all("cancelled"), 0.01, ReturnWhen.ALL_COMPLETED));
                    PyThread thread =
                            run.started(() -> named.get("cancelled").setRunningOrNotifyCancel());
                    named.log(t, Futures.wait(py, named.all("cancelled")));
                    thread.join();
                    NamedFutures others = new NamedFutures(py);
                    others.get("pending").cancel();
                    PyThread second =
                            run.started(
                                    () -> {
                                        others.get("cancelled").setRunningOrNotifyCancel();
                                        others.get("pending").setRunningOrNotifyCancel();
                                    });
                    others.log(
                            t,
                            wait(others.all("cancelled", "pending"), ReturnWhen.FIRST_EXCEPTION));
                    second.join();
                });
    }
}
