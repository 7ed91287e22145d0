package dev.parallax.fuzz;

import dev.parallax.fuzz.Expression.Use;

/** The vocabulary of programs over asyncio, apart from what tasks meet at. */
final class AsyncioWords {
    static final Verb AWAIT = awaited("$0", "$0");
    static final Verb YIELD = Verb.suspending("(yield $0)", "y.yield($0)");
    static final Verb PAUSE = Verb.of("asyncio.sleep(tick($0))", "asyncio.sleep(tick($0))");
    static final Verb SLEEP = awaited("asyncio.sleep(tick($0))", "asyncio.sleep(tick($0))");
    static final Verb SLEEP_VALUE =
            awaited("asyncio.sleep(tick($0), $1)", "asyncio.sleep(tick($0), (Object) $1)");
    static final Verb WAIT_FOR =
            awaited("asyncio.wait_for($0, tick($1))", "asyncio.waitFor($0, tick($1))");
    static final Verb SHIELD = awaited("asyncio.shield($0)", "asyncio.shield($0)");
    static final Verb GATHER =
            Verb.suspending(
                    "results(await asyncio.gather($0, $1, return_exceptions=True))",
                    "results(async.await(asyncio.gather(true, java.util.List.of($0, $1))))");
    static final Verb GATHER_FIRST = awaited("asyncio.gather($0, $1)", "asyncio.gather($0, $1)");
    static final Verb IN_ORDER = awaited("in_order($0, $1, tick($2))", "inOrder($0, $1, tick($2))");
    static final Verb COMPLETED =
            Verb.of("completed($0, $1, tick($2))", "completed($0, $1, tick($2))");
    static final Verb TASK = Verb.of("task($0)", "task($0)");
    static final Verb LATER = Verb.of("later($0)", "later($0)");
    static final Verb CANCEL = Verb.of("nth($0).cancel()", "nth($0).cancel()");
    static final Verb CANCEL_SAYING = Verb.of("nth($0).cancel($1)", "nth($0).cancel($1)");
    static final Verb UNCANCEL =
            Verb.of("asyncio.current_task().uncancel()", "asyncio.currentTask().uncancel()");
    static final Verb CANCELLING = Verb.of("nth($0).cancelling()", "nth($0).cancelling()");
    static final Verb DONE = Verb.of("nth($0).done()", "nth($0).done()");
    static final Verb PROMISE = awaited("promise($0)", "promise($0)");
    static final Verb PROMISE_SET =
            Verb.of("promise($0).set_result($1)", "did(() -> promise($0).setResult($1))");
    static final Verb PROMISE_FAIL =
            Verb.of("promise($0).set_exception($1)", "did(() -> promise($0).setException($1))");
    static final Verb PROMISE_RESULT = Verb.of("promise($0).result()", "promise($0).result()");
    static final Verb PROMISE_CANCEL = Verb.of("promise($0).cancel()", "promise($0).cancel()");
    static final Verb CALL_LATER = Verb.of("call_later(tick($0), $1)", "callLater(tick($0), $1)");
    static final Verb WATCH = Verb.of("watch($0, $1)", "watch($0, $1)");
    static final Verb TIMEOUT = Verb.of("asyncio.timeout(tick($0))", "asyncio.timeout(tick($0))");
    static final Verb RESCHEDULE =
            Verb.of("$0.reschedule(at($1))", "did(() -> $0.reschedule(at($1)))");
    static final Verb EXPIRED = Verb.of("$0.expired()", "$0.expired()");
    static final Verb GROUP = Verb.of("TaskGroup()", "asyncio.taskGroup()");
    static final Verb MEMBER = Verb.of("member($0, $1)", "member($0, $1)");

    /** What main begins with. */
    static final Statement FIRST = new Statement.Evaluate(new Use(Verb.of("guard()", "guard()")));

    /** What main ends with. */
    static final Statement LAST =
            new Statement.Evaluate(
                    new Use(Verb.suspending("await settle()", "async.await(settle())")));

    private AsyncioWords() {}

    private static Verb awaited(String python, String java) {
        return Verb.suspending("(await " + python + ")", "async.await(" + java + ")");
    }

    /** Returns a call of {@code asyncio.wait} that tells which are done and which pending. */
    static Verb wait(String when) {
        return Verb.suspending(
                "which(await asyncio.wait([nth($0), nth($1)], timeout=tick($2), return_when='%s'))"
                        .formatted(when),
                "which(async.await(asyncio.wait(both($0, $1), tick($2),"
                        + " Asyncio.ReturnWhen.%s)))".formatted(when));
    }
}
