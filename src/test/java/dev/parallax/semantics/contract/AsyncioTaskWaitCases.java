package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.TaskCoroutines.gives;
import static dev.parallax.semantics.contract.TaskCoroutines.tell;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.AsyncFuture;
import dev.parallax.semantics.asyncio.Asyncio;
import dev.parallax.semantics.asyncio.Asyncio.ReturnWhen;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tasks: waiting for several, and sleeping; {@code contract/asyncio_tasks.py} is the other half.
 */
class AsyncioTaskWaitCases extends AsyncioProgram {
    private static Coroutine<@Nullable Void> raises(Throwable error) {
        return Coroutine.of(
                async -> {
                    throw Raise.any(error);
                });
    }

    @Covers({
        "test_asyncio.test_tasks.BaseTaskTests.test_wait_duplicate_coroutines",
        "test_asyncio.test_tasks.BaseTaskTests.test_wait"
    })
    void waiting_for_the_same_twice(Trace t) {
        run(
                async -> {
                    var a = asyncio.createTask(gives("a"));
                    var b = asyncio.createTask(gives("b"));
                    var sets = async.await(asyncio.wait(List.of(a, a, b)));
                    t.log(
                            sets.done().stream().map(AsyncFuture::result).sorted().toList(),
                            sets.pending().size());
                    var again = async.await(asyncio.wait(List.of(a, b)));
                    t.log(again.done().size(), again.pending().size());
                });
    }

    @Covers({
        "test_asyncio.test_tasks.BaseTaskTests.test_wait_really_done",
        "test_asyncio.test_tasks.BaseTaskTests.test_wait_with_exception"
    })
    void waiting_for_the_first_sees_all_that_are_done(Trace t) {
        run(
                async -> {
                    var a = asyncio.createTask(asyncio.sleep(0));
                    var b =
                            asyncio.createTask(
                                    Coroutine.of(
                                            in -> {
                                                in.await(asyncio.sleep(0));
                                                in.await(asyncio.sleep(0));
                                            }));
                    var first =
                            async.await(
                                    asyncio.wait(
                                            List.of(b, a),
                                            Double.POSITIVE_INFINITY,
                                            ReturnWhen.FIRST_COMPLETED));
                    t.log(first.done().size(), first.pending().size(), a.done(), b.done());
                    var c = asyncio.createTask(raises(new ValueError("c")));
                    var all = async.await(asyncio.wait(List.of(c, a)));
                    t.log(
                            all.done().size(),
                            all.done().stream().filter(x -> x.exception() != null).count());
                });
    }

    @Covers({
        "test_asyncio.test_tasks.BaseTaskTests.test_as_completed_reverse_wait",
        "test_asyncio.test_tasks.BaseTaskTests.test_wait_concurrent_complete"
    })
    void results_are_awaited_in_another_order(Trace t) {
        double round = 0.02;
        run(
                async -> {
                    var each =
                            asyncio.<Integer>asCompleted(
                                            List.of(
                                                    asyncio.sleep(2 * round, 2),
                                                    asyncio.sleep(round, 1)))
                                    .iterator();
                    var first = each.next();
                    var second = each.next();
                    t.log(async.await(second), async.await(first));
                    var a = asyncio.createTask(asyncio.sleep(round, 1));
                    var b = asyncio.createTask(asyncio.sleep(4 * round, 4));
                    var both =
                            async.await(
                                    asyncio.<Integer>wait(
                                            List.of(b, a),
                                            2 * round,
                                            Asyncio.ReturnWhen.ALL_COMPLETED));
                    t.log(both.done().equals(Set.of(a)), both.pending().equals(Set.of(b)));
                    t.log(async.await(b));
                });
    }

    @Covers({
        "test_asyncio.test_tasks.BaseTaskTests.test_as_completed_resume_iterator",
        "test_asyncio.test_tasks.BaseTaskTests.test_as_completed_duplicate_coroutines",
        "test_asyncio.test_tasks.BaseTaskTests.test_as_completed_with_unused_timeout",
        "test_asyncio.test_tasks.BaseTaskTests.test_as_completed_same_tasks_in_as_out"
    })
    void as_completed_goes_on_where_it_stands(Trace t) {
        run(
                async -> {
                    var each = asyncio.asCompleted(List.of(gives(0), gives(1), gives(2), gives(3)));
                    List<Integer> results = new ArrayList<>();
                    for (var f : each) {
                        results.add(async.await(f));
                        if (results.size() == 2) {
                            break;
                        }
                    }
                    for (var f : each) {
                        results.add(async.await(f));
                    }
                    t.log(results.stream().sorted().toList());
                    var c = gives("ham");
                    List<String> words = new ArrayList<>();
                    for (var f : asyncio.asCompleted(List.of(c, c, gives("spam")))) {
                        words.add(async.await(f));
                    }
                    t.log(words.stream().sorted().toList());
                    for (var f : asyncio.asCompleted(List.of(gives("a")), 3.0)) {
                        t.log(async.await(f));
                    }
                    var a = asyncio.createTask(gives("a"));
                    for (var f = async.each(asyncio.asCompleted(List.of(a))); f.next(); ) {
                        t.log(f.value().equals(a));
                    }
                });
    }

    @Covers({
        "test_asyncio.test_tasks.BaseTaskTests.test_sleep",
        "test_asyncio.test_tasks.BaseTaskTests.test_sleep_when_delay_is_nan",
        "test_asyncio.test_tasks.BaseTaskTests.test_sleep_cancel",
        "test_asyncio.test_tasks.SleepTests.test_sleep_zero"
    })
    void sleeping(Trace t) {
        run(
                async -> {
                    t.log(async.await(asyncio.sleep(ROUND, "yeah")));
                    List<Object> seen = new ArrayList<>();
                    asyncio.getRunningLoop().callSoon(() -> seen.add(1));
                    t.log(seen, async.await(asyncio.sleep(0, 10)), seen);
                    async.await(tell(t, asyncio.sleep(Double.NaN)));
                    var task = asyncio.createTask(asyncio.sleep(3, "never"));
                    async.await(asyncio.sleep(0));
                    task.cancel();
                    async.await(tell(t, task));
                });
    }
}
