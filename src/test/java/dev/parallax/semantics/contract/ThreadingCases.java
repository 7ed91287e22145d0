package dev.parallax.semantics.contract;

import dev.parallax.semantics.errors.SystemExit;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyThread;
import dev.parallax.semantics.interpreter.PyThread.Target;
import dev.parallax.semantics.interpreter.Threads;
import dev.parallax.semantics.text.PyText;
import dev.parallax.semantics.threading.Event;
import dev.parallax.semantics.threading.Local;
import dev.parallax.semantics.threading.Timer;

import java.util.ArrayList;
import java.util.List;

/** Threads, timers, locals: {@code contract/threads.py} is the other half. */
class ThreadingCases {
    private final ThreadingRun run = new ThreadingRun();
    private final Interpreter py = run.py();
    private final Threads threads = py.threads();

    void a_thread_is_named_after_its_number_and_target(Trace t) {
        run.main(
                () -> {
                    String first = new PyThread(py).name();
                    int number = Integer.parseInt(first.substring("Thread-".length()));
                    String named = new PyThread(py, Target.named("work", () -> {})).name();
                    String unnamed = new PyThread(py, () -> {}).name();
                    t.log(
                            named.equals("Thread-" + (number + 1) + " (work)"),
                            unnamed.equals("Thread-" + (number + 2) + " (<lambda>)"));
                    t.log(new PyThread(py, "mine", null, () -> {}).name());
                    t.log(new PyThread(py).name().equals("Thread-" + (number + 3)));
                });
    }

    void a_thread_can_be_renamed(Trace t) {
        run.main(
                () -> {
                    Event go = new Event(py);
                    PyThread thread =
                            new PyThread(
                                    py,
                                    "before",
                                    null,
                                    () -> {
                                        go.await();
                                        t.log(threads.current().name());
                                    });
                    t.log(ThreadingRun.bare(thread));
                    thread.start();
                    thread.setName("after");
                    t.log(ThreadingRun.bare(thread));
                    go.set();
                    thread.join();
                    t.log(ThreadingRun.bare(thread));
                });
    }

    void a_thread_is_alive_from_its_start_to_its_end(Trace t) {
        run.main(
                () -> {
                    Event go = new Event(py);
                    PyThread thread = new PyThread(py, go::await);
                    t.log(thread.isAlive(), thread.ident(), thread.nativeId());
                    thread.start();
                    t.log(thread.isAlive(), thread.ident() == null, thread.nativeId() == null);
                    t.tell(() -> thread.join(0));
                    t.tell(() -> thread.join(-1));
                    t.tell(() -> thread.join(0.01));
                    t.log(thread.isAlive());
                    go.set();
                    t.tell(() -> thread.join());
                    t.log(thread.isAlive(), thread.ident() == null);
                    t.tell(() -> thread.join());
                });
    }

    void a_thread_starts_once(Trace t) {
        run.main(
                () -> {
                    Event go = new Event(py);
                    PyThread thread =
                            new PyThread(
                                    py,
                                    () -> {
                                        go.await();
                                        t.log("ran");
                                    });
                    t.tell(() -> thread.join());
                    thread.start();
                    t.tell(thread::start);
                    go.set();
                    thread.join();
                    t.tell(thread::start);
                });
    }

    void a_thread_cannot_join_itself(Trace t) {
        run.main(() -> run.thread(() -> t.tell(() -> threads.currentThread().join())));
    }

    void a_daemons_threads_are_daemons(Trace t) {
        run.main(
                () -> {
                    PyThread thread =
                            new PyThread(
                                    py,
                                    null,
                                    true,
                                    () -> {
                                        t.log(
                                                threads.currentThread().daemon(),
                                                new PyThread(py).daemon());
                                        t.log(new PyThread(py, null, false, null).daemon());
                                    });
                    t.log(ThreadingRun.bare(new PyThread(py, "x", true, null)));
                    thread.start();
                    thread.join();
                    t.log(new PyThread(py).daemon());
                });
    }

    void a_thread_becomes_a_daemon_before_its_start_only(Trace t) {
        run.main(
                () -> {
                    PyThread thread =
                            new PyThread(py, () -> t.log(threads.currentThread().daemon()));
                    thread.setDaemon(true);
                    t.log(thread.daemon());
                    thread.start();
                    thread.join();
                    t.tell(() -> thread.setDaemon(false));
                    t.log(thread.daemon());
                });
    }

    private static final class Worker extends PyThread {
        private final Interpreter py;
        private final Trace trace;

        Worker(Interpreter py, Trace trace) {
            super(py, "w", null, null);
            this.py = py;
            this.trace = trace;
        }

        @Override
        public void run() {
            trace.log("running", py.threads().currentThread().equals(this));
        }
    }

    void run_can_be_overridden(Trace t) {
        run.main(
                () -> {
                    PyThread worker = new Worker(py, t);
                    t.log(ThreadingRun.bare(worker));
                    worker.start();
                    worker.join();
                    t.log(ThreadingRun.bare(worker));
                });
    }

    void a_thread_without_a_target_does_nothing(Trace t) {
        run.main(
                () -> {
                    PyThread thread = new PyThread(py);
                    thread.start();
                    thread.join();
                    t.log(thread.isAlive());
                    new PyThread(py, () -> t.log("called")).run();
                });
    }

    void those_alive_are_listed(Trace t) {
        run.main(
                () -> {
                    Event go = new Event(py);
                    int before = threads.activeCount();
                    PyThread thread = new PyThread(py, go::await);
                    t.log(threads.enumerate().contains(thread));
                    thread.start();
                    t.log(threads.enumerate().contains(thread), threads.activeCount() - before);
                    t.log(threads.enumerate().contains(threads.mainThread()));
                    go.set();
                    thread.join();
                    t.log(threads.enumerate().contains(thread), threads.activeCount() - before);
                });
    }

    void the_main_thread_is_known(Trace t) {
        run.main(
                () -> {
                    PyThread main = threads.mainThread();
                    t.log(
                            main.equals(threads.currentThread()),
                            main.name(),
                            main.daemon(),
                            main.isAlive());
                    t.log(ThreadingRun.bare(main));
                    run.thread(() -> t.log(threads.currentThread().equals(main)));
                    t.tell(() -> main.setDaemon(true));
                    t.tell(main::start);
                    t.tell(() -> main.join());
                });
    }

    void the_excepthook_is_told(Trace t) {
        run.main(
                () -> {
                    List<String> seen = new ArrayList<>();
                    threads.setExcepthook(
                            args -> {
                                PyThread thread = args.thread();
                                String name = thread == null ? "" : thread.name();
                                seen.add(Trace.error(args.excValue()) + " " + name);
                            });
                    for (RuntimeException error :
                            List.of(new ValueError("boo"), new SystemExit(3))) {
                        PyThread thread =
                                new PyThread(
                                        py,
                                        "failing",
                                        null,
                                        () -> {
                                            throw error;
                                        });
                        thread.start();
                        thread.join();
                        t.log(thread.isAlive());
                    }
                    seen.forEach(t::log);
                });
    }

    void a_timer_calls_later_unless_cancelled(Trace t) {
        run.main(
                () -> {
                    Timer timer = new Timer(py, 0.01, () -> t.log("called"));
                    timer.start();
                    timer.join();
                    timer.cancel();
                    Timer cancelled = new Timer(py, 0.01, () -> t.log("never"));
                    cancelled.setName("timer");
                    t.log(ThreadingRun.bare(cancelled));
                    cancelled.cancel();
                    cancelled.start();
                    cancelled.join();
                    t.log(cancelled.isAlive());
                });
    }

    void a_local_is_different_in_each_thread(Trace t) {
        run.main(
                () -> {
                    Local local = new Local(py);
                    t.tell(() -> local.get("x"));
                    local.set("x", 1);
                    run.thread(
                            () -> {
                                t.tell(() -> local.get("x"));
                                local.set("x", 2);
                                t.log(local.get("x"), PyText.repr(local.dict()));
                            });
                    t.log(local.get("x"), local.has("x"));
                    local.delete("x");
                    t.log(local.has("x"));
                    t.tell(() -> local.delete("x"));
                });
    }

    private static final class Mine extends Local {
        Mine(Interpreter py, Trace t) {
            super(
                    py,
                    local -> {
                        t.log("init");
                        local.set("x", 1);
                    });
        }
    }

    void a_locals_init_runs_in_each_thread(Trace t) {
        run.main(
                () -> {
                    Mine mine = new Mine(py, t);
                    mine.set("x", 5);
                    run.thread(() -> t.log(mine.get("x")));
                    t.log(mine.get("x"));
                    t.tell(() -> mine.get("y"));
                });
    }
}
