package dev.parallax.fuzz;

import java.util.Arrays;
import java.util.List;

/** What tasks meet at: locks, queues and their like. */
final class Meetings {
    /** An async generator that all tasks share; which function's is for the program to say. */
    static final Meeting GENERATOR =
            new Meeting(
                    "s",
                    "AsyncGenerator<Object>",
                    List.of(),
                    List.of(
                            waits("__anext__()", "anext()"),
                            waits("__anext__()", "anext()"),
                            waits("asend($1)", "asend($1)"),
                            waits("athrow($1)", "athrow($1)")),
                    List.of(
                            waits("__anext__()", "anext()"),
                            Verb.suspending("(await $0.aclose())", "async.await($0.aclose())")),
                    false);

    private Meetings() {}

    private static Verb waits(String python, String java) {
        return Verb.suspending("(await $0." + python + ")", "async.await($0." + java + ")");
    }

    /** A method without a value: a statement in Java. */
    private static Verb act(String method) {
        return act(method, method);
    }

    private static Verb act(String python, String java) {
        return Verb.of("$0." + python + "()", "did(() -> $0." + java + "())");
    }

    private static List<Verb> made(String type, String... arguments) {
        return Arrays.stream(arguments)
                .map(a -> Verb.of("asyncio." + type + "(" + a + ")", java(type, a)))
                .toList();
    }

    private static String java(String type, String argument) {
        return "new " + type + "(asyncio" + (argument.isEmpty() ? "" : ", " + argument) + ")";
    }

    /** Returns all of them. */
    static List<Meeting> all() {
        Meeting queue = queue("Queue");
        return List.of(
                queue,
                queue,
                acquired("l", "Lock", ""),
                acquired("m", "Semaphore", "", "2"),
                acquired("m", "BoundedSemaphore", "", "2"),
                event(),
                condition(),
                condition(),
                barrier(),
                queue("LifoQueue"),
                queue("PriorityQueue"));
    }

    private static Meeting acquired(String letter, String type, String... arguments) {
        return new Meeting(
                letter,
                type,
                made(type, arguments),
                List.of(waits("acquire()", "acquire()")),
                List.of(act("release"), Verb.of("$0.locked()", "$0.locked()")),
                true);
    }

    private static Meeting event() {
        return new Meeting(
                "v",
                "Event",
                made("Event", ""),
                List.of(waits("wait()", "await()")),
                List.of(act("set"), act("clear"), Verb.of("$0.is_set()", "$0.isSet()")),
                false);
    }

    private static Meeting condition() {
        Verb wait = waits("wait()", "await()");
        return new Meeting(
                "k",
                "Condition",
                made("Condition", ""),
                List.of(
                        waits("acquire()", "acquire()"),
                        wait,
                        wait,
                        waits("wait_for(nth_time(2))", "awaitFor(nthTime(2))")),
                List.of(
                        act("release"),
                        Verb.of("$0.locked()", "$0.locked()"),
                        act("notify", "notifyOne"),
                        Verb.of("$0.notify(2)", "did(() -> $0.notifySome(2))"),
                        act("notify_all", "notifyEvery")),
                true);
    }

    private static Meeting barrier() {
        Verb wait = waits("wait()", "await()");
        return new Meeting(
                "b",
                "Barrier",
                made("Barrier", "1", "2", "2", "3"),
                List.of(wait, wait, wait, waits("abort()", "abort()"), waits("reset()", "reset()")),
                List.of(
                        wait,
                        Verb.of("$0.broken", "$0.broken()"),
                        Verb.of("$0.n_waiting", "$0.nWaiting()")),
                true);
    }

    private static Meeting queue(String type) {
        Verb get = waits("get()", "get()");
        Verb put = waits("put($1)", "put($1)");
        Verb putNow = Verb.of("$0.put_nowait($1)", "put($0, $1)");
        Verb getNow = Verb.of("$0.get_nowait()", "$0.getNowait()");
        Verb done = Verb.of("$0.task_done()", "did(() -> $0.taskDone())");
        return new Meeting(
                "q",
                "Queue<Integer>",
                made(type + "<>", "0", "1", "1", "2").stream()
                        .map(v -> Verb.of(v.python().replace("<>", ""), v.java()))
                        .toList(),
                List.of(get, get, put, put, put, waits("join()", "join()")),
                List.of(
                        putNow,
                        putNow,
                        getNow,
                        getNow,
                        getNow,
                        done,
                        done,
                        Verb.of("$0.qsize()", "$0.qsize()"),
                        act("shutdown")),
                false);
    }
}
