package dev.parallax.semantics.contract;

import dev.parallax.semantics.errors.SystemExit;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.interpreter.ExceptHook;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyThread;
import dev.parallax.semantics.text.PyText;
import dev.parallax.semantics.threading.Event;
import dev.parallax.semantics.threading.Local;
import dev.parallax.semantics.threading.Timer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Corners of threads, timers and locals; {@code contract/thread_corners.py} is the other half. */
class ThreadCornerCases {
    private final ThreadingRun run = new ThreadingRun();
    private final Interpreter py = run.py();
    private final List<Object> seen = Collections.synchronizedList(new ArrayList<>());

    /** Tells first and last line of what is printed on standard error meanwhile. */
    private void printed(Trace t, Trace.Action body) throws Exception {
        int before = run.stderr().size();
        body.run();
        List<String> lines = run.stderr().subList(before, run.stderr().size());
        t.log(lines.isEmpty() ? "silent" : lines.getFirst());
        t.log(lines.isEmpty() ? "silent" : lines.getLast());
    }

    private void fail(RuntimeException error, String name) throws InterruptedException {
        PyThread thread =
                new PyThread(
                        py,
                        name,
                        null,
                        () -> {
                            throw error;
                        });
        thread.start();
        thread.join();
    }

    void what_a_thread_raises_is_printed(Trace t) {
        run.main(
                () -> {
                    printed(t, () -> fail(new ValueError("boo"), "failing"));
                    printed(t, () -> fail(new SystemExit(3), "leaving"));
                });
    }

    void an_excepthook_that_fails_is_told(Trace t) {
        run.main(
                () -> {
                    ExceptHook before = py.threads().excepthook();
                    py.threads()
                            .setExcepthook(
                                    args -> {
                                        throw new ValueError("hook");
                                    });
                    try {
                        printed(t, () -> fail(new ValueError("boo"), "failing"));
                    } finally {
                        py.threads().setExcepthook(before);
                    }
                });
    }

    void a_thread_may_be_joined_by_many(Trace t) {
        run.main(
                () -> {
                    Event go = new Event(py);
                    PyThread thread = run.started(go::await);
                    List<PyThread> others = new ArrayList<>();
                    for (int i = 0; i < 3; i++) {
                        others.add(
                                run.started(
                                        () -> {
                                            thread.join();
                                            seen.add(thread.isAlive());
                                        }));
                    }
                    t.log(PyText.repr(seen));
                    go.set();
                    for (PyThread other : others) {
                        other.join();
                    }
                    t.log(PyText.repr(seen));
                });
    }

    void a_thread_that_renames_itself_is_known_by_that(Trace t) {
        run.main(
                () -> {
                    PyThread thread =
                            run.started(
                                    () -> {
                                        py.threads().currentThread().setName("renamed");
                                        t.log(py.threads().currentThread().name());
                                    });
                    thread.join();
                    t.log(thread.name());
                });
    }

    void locals_are_independent(Trace t) {
        run.main(
                () -> {
                    Local first = new Local(py);
                    Local second = new Local(py);
                    first.set("x", 1);
                    t.log(second.has("x"));
                    second.set("x", 2);
                    t.log(first.get("x"), second.get("x"));
                });
    }

    void a_timer_that_was_cancelled_in_time_calls_nothing(Trace t) {
        run.main(
                () -> {
                    Timer timer = new Timer(py, 60, () -> seen.add("called"));
                    timer.cancel();
                    timer.cancel();
                    timer.start();
                    timer.join();
                    t.log(PyText.repr(seen));
                    t.tell(timer::start);
                });
    }

    void a_local_whose_init_fails_is_begun_again(Trace t) {
        run.main(
                () -> {
                    List<String> fails = new ArrayList<>();
                    Local mine =
                            new Local(
                                    py,
                                    local -> {
                                        if (!fails.isEmpty()) {
                                            throw new ValueError(fails.removeLast());
                                        }
                                        local.set("x", 1);
                                    });
                    run.thread(
                            () -> {
                                fails.add("boo");
                                t.tell(() -> mine.get("x"));
                                t.tell(() -> mine.get("x"));
                            });
                });
    }

    void an_empty_name_is_none(Trace t) {
        PyThread.Target work = PyThread.Target.named("work", () -> {});
        String name = new PyThread(py, "", null, work).name();
        t.log(name.startsWith("Thread-"), name.endsWith(" (work)"));
    }
}
