package dev.parallax.semantics.contract;

import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyThread;
import dev.parallax.semantics.interpreter.PyThread.Target;
import dev.parallax.semantics.interpreter.Threads;
import dev.parallax.semantics.threading.Event;

/** Threads: names, beginning and end; {@code contract/threads.py} is the other half. */
class ThreadLifeCases {
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
}
