package dev.parallax.fuzz;

import dev.parallax.fuzz.Expression.Use;

import java.util.List;

/** The vocabulary of programs over asyncio. */
final class AsyncioWords {
    static final Verb AWAIT = Verb.suspending("(await $0)", "async.await($0)");
    static final Verb PAUSE = Verb.of("asyncio.sleep(tick($0))", "asyncio.sleep(tick($0))");
    static final Verb SLEEP =
            Verb.suspending(
                    "(await asyncio.sleep(tick($0)))", "async.await(asyncio.sleep(tick($0)))");
    static final Verb WAIT_FOR =
            Verb.suspending(
                    "(await asyncio.wait_for($0, tick($1)))",
                    "async.await(asyncio.waitFor($0, tick($1)))");
    static final Verb SHIELD =
            Verb.suspending("(await asyncio.shield($0))", "async.await(asyncio.shield($0))");
    static final Verb GATHER =
            Verb.suspending(
                    "results(await asyncio.gather($0, $1, return_exceptions=True))",
                    "results(async.await(asyncio.gather(true, java.util.List.of($0, $1))))");
    static final Verb GATHER_FIRST =
            Verb.suspending(
                    "(await asyncio.gather($0, $1))", "async.await(asyncio.gather($0, $1))");
    static final Verb TASK = Verb.of("task($0)", "task($0)");
    static final Verb LATER = Verb.of("later($0)", "later($0)");
    static final Verb CANCEL = Verb.of("nth($0).cancel()", "nth($0).cancel()");
    static final Verb CANCEL_SAYING = Verb.of("nth($0).cancel($1)", "nth($0).cancel($1)");
    static final Verb UNCANCEL =
            Verb.of("asyncio.current_task().uncancel()", "asyncio.currentTask().uncancel()");
    static final Verb CANCELLING = Verb.of("nth($0).cancelling()", "nth($0).cancelling()");
    static final Verb DONE = Verb.of("nth($0).done()", "nth($0).done()");
    static final Verb TIMEOUT = Verb.of("asyncio.timeout(tick($0))", "asyncio.timeout(tick($0))");
    static final Verb GROUP = Verb.of("TaskGroup()", "asyncio.taskGroup()");
    static final Verb MEMBER = Verb.of("member($0, $1)", "member($0, $1)");

    /** What main begins with. */
    static final Statement FIRST = new Statement.Evaluate(new Use(Verb.of("guard()", "guard()")));

    /** What main ends with. */
    static final Statement LAST =
            new Statement.Evaluate(
                    new Use(Verb.suspending("await settle()", "async.await(settle())")));

    private AsyncioWords() {}

    /** Returns a call of {@code asyncio.wait} that tells how many are done and pending. */
    static Verb wait(String when) {
        return Verb.suspending(
                "counts(await asyncio.wait([nth($0), nth($1)], timeout=tick($2), return_when='%s'))"
                        .formatted(when),
                "counts(async.await(asyncio.wait(both($0, $1), tick($2),"
                        + " Asyncio.ReturnWhen.%s)))".formatted(when));
    }

    /**
     * Something that tasks meet at.
     *
     * @param letter what its name begins with
     * @param javaType its type in Java
     * @param made how it is made
     * @param waits the verbs that await it
     * @param acts the verbs that don't
     * @param manager whether {@code async with} takes it
     */
    record Meeting(
            String letter,
            String javaType,
            List<Verb> made,
            List<Verb> waits,
            List<Verb> acts,
            boolean manager) {}

    private static Verb waits(String python, String java) {
        return Verb.suspending("(await $0." + python + ")", "async.await($0." + java + ")");
    }

    /** A method without a value: a statement in Java. */
    private static Verb act(String method) {
        return Verb.of("$0." + method + "()", "did(() -> $0." + method + "())");
    }

    private static List<Verb> made(String type, String... arguments) {
        return java.util.Arrays.stream(arguments)
                .map(
                        a ->
                                Verb.of(
                                        "asyncio." + type + "(" + a + ")",
                                        "new " + type + "(asyncio" + comma(a) + ")"))
                .toList();
    }

    private static String comma(String argument) {
        return argument.isEmpty() ? "" : ", " + argument;
    }

    private static List<Verb> queues(String type) {
        return List.of("0", "1", "1", "2").stream()
                .map(
                        size ->
                                Verb.of(
                                        "asyncio.%s(%s)".formatted(type, size),
                                        "new %s<>(asyncio, %s)".formatted(type, size)))
                .toList();
    }

    /** Returns all of them. */
    static List<Meeting> meetings() {
        Verb acquire = waits("acquire()", "acquire()");
        Verb locked = Verb.of("$0.locked()", "$0.locked()");
        Verb release = act("release");
        Meeting queue = queue("Queue");
        return List.of(
                queue,
                queue,
                new Meeting(
                        "l",
                        "Lock",
                        made("Lock", ""),
                        List.of(acquire),
                        List.of(release, locked),
                        true),
                new Meeting(
                        "m",
                        "Semaphore",
                        made("Semaphore", "", "2"),
                        List.of(acquire),
                        List.of(release, locked),
                        true),
                new Meeting(
                        "m",
                        "BoundedSemaphore",
                        made("BoundedSemaphore", "", "2"),
                        List.of(acquire),
                        List.of(release, locked),
                        true),
                new Meeting(
                        "v",
                        "Event",
                        made("Event", ""),
                        List.of(waits("wait()", "await()")),
                        List.of(act("set"), act("clear"), Verb.of("$0.is_set()", "$0.isSet()")),
                        false),
                new Meeting(
                        "k",
                        "Condition",
                        made("Condition", ""),
                        List.of(acquire, waits("wait()", "await()"), waits("wait()", "await()")),
                        List.of(
                                release,
                                locked,
                                Verb.of("$0.notify()", "did(() -> $0.notifyOne())"),
                                Verb.of("$0.notify_all()", "did(() -> $0.notifyEvery())")),
                        true),
                queue("LifoQueue"));
    }

    private static Meeting queue(String type) {
        Verb get = waits("get()", "get()");
        Verb put = waits("put($1)", "put($1)");
        Verb putNow = Verb.of("$0.put_nowait($1)", "put($0, $1)");
        Verb getNow = Verb.of("$0.get_nowait()", "$0.getNowait()");
        Verb done = Verb.of("$0.task_done()", "did(() -> $0.taskDone())");
        Verb size = Verb.of("$0.qsize()", "$0.qsize()");
        return new Meeting(
                "q",
                "Queue<Object>",
                queues(type),
                List.of(get, get, put, put, put, waits("join()", "join()")),
                List.of(putNow, putNow, getNow, getNow, getNow, done, done, size, act("shutdown")),
                false);
    }
}
