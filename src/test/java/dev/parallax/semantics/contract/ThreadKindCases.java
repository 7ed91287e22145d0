package dev.parallax.semantics.contract;

import dev.parallax.semantics.errors.SystemExit;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyThread;
import dev.parallax.semantics.interpreter.Threads;
import dev.parallax.semantics.threading.Event;

import java.util.ArrayList;
import java.util.List;

/**
 * Threads: the main one, daemons, those that fail; {@code contract/threads.py} is the other half.
 */
class ThreadKindCases {
    private final ThreadingRun run = new ThreadingRun();
    private final Interpreter py = run.py();
    private final Threads threads = py.threads();

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
}
