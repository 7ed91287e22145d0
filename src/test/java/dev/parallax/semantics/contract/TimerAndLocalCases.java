package dev.parallax.semantics.contract;

import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.text.PyText;
import dev.parallax.semantics.threading.Local;
import dev.parallax.semantics.threading.Timer;

/** Timers and locals; {@code contract/threads.py} is the other half. */
class TimerAndLocalCases {
    private final ThreadingRun run = new ThreadingRun();
    private final Interpreter py = run.py();

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
