package dev.parallax.semantics.contract;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.futures.AsCompleted;
import dev.parallax.semantics.futures.DoneAndNotDoneFutures;
import dev.parallax.semantics.futures.Future;
import dev.parallax.semantics.futures.Futures;
import dev.parallax.semantics.futures.Futures.ReturnWhen;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyThread;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** wait and as_completed: {@code contract/futures_wait.py} is the other half. */
class FuturesWaitCases {
    private static final String WAIT = "test_concurrent_futures.test_wait.";
    private static final String COMPLETED = "test_concurrent_futures.test_as_completed.";

    private final ThreadingRun run = new ThreadingRun();
    private final Interpreter py = run.py();

    /** Futures with names, and what came back in the order of the names. */
    private final class Named {
        private static final List<String> NAMES =
                List.of("pending", "running", "cancelled", "notified", "failed", "finished");
        private final List<Future<@Nullable Object>> futures = new FutureStates(py).all();

        Future<@Nullable Object> get(String name) {
            return futures.get(NAMES.indexOf(name));
        }

        List<Future<@Nullable Object>> all(String... names) {
            return Arrays.stream(names).map(this::get).toList();
        }

        String of(Collection<Future<@Nullable Object>> some) {
            List<String> names = new ArrayList<>(NAMES);
            names.removeIf(name -> !some.contains(get(name)));
            return PyText.repr(names);
        }

        String of(Future<@Nullable Object> one) {
            return of(List.of(one));
        }

        void log(Trace t, DoneAndNotDoneFutures<@Nullable Object> found) {
            t.log(of(found.done()), of(found.notDone()));
        }
    }

    private PyThread later(PyThread.Target call) throws InterruptedException {
        return run.started(call);
    }

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

    private static @Nullable String next(
            Named named, AsCompleted<@Nullable Object> found, @Nullable String otherwise) {
        return found.hasNext() ? named.of(found.next()) : otherwise;
    }

    @Covers({
        WAIT + "ThreadPoolWaitTests.test_all_completed",
        WAIT + "ThreadPoolWaitTests.test_first_completed_some_already_completed",
        WAIT + "ThreadPoolWaitTests.test_first_exception_one_already_failed"
    })
    void wait_returns_at_once_if_it_has_seen_enough(Trace t) {
        run.main(
                () -> {
                    Named named = new Named();
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
                    Named named = new Named();
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
                    Named named = new Named();
                    named.log(t, Futures.wait(py, named.all("finished", "finished")));
                    PyThread thread = later(() -> named.get("pending").setResult(1));
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
                    Named named = new Named();
                    PyThread thread = later(() -> named.get("running").setResult(1));
                    named.log(t, wait(named.all("pending", "running"), ReturnWhen.FIRST_COMPLETED));
                    thread.join();
                    Named others = new Named();
                    PyThread second =
                            later(
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
                    Named named = new Named();
                    named.log(t, wait(named.all("cancelled"), 0.01, ReturnWhen.ALL_COMPLETED));
                    PyThread thread =
                            later(() -> named.get("cancelled").setRunningOrNotifyCancel());
                    named.log(t, Futures.wait(py, named.all("cancelled")));
                    thread.join();
                    Named others = new Named();
                    others.get("pending").cancel();
                    PyThread second =
                            later(
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

    @Covers({
        COMPLETED + "ThreadPoolAsCompletedTest.test_no_timeout",
        COMPLETED + "InterpreterPoolAsCompletedTest.test_no_timeout"
    })
    void as_completed_gives_what_is_done_first(Trace t) {
        run.main(
                () -> {
                    Named named = new Named();
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
                    Named named = new Named();
                    PyThread thread =
                            later(
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
                    Named named = new Named();
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
                    Named named = new Named();
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
                    Named named = new Named();
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
