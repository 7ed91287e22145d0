package dev.parallax.semantics.contract;

import dev.parallax.semantics.futures.Future;
import dev.parallax.semantics.futures.ThreadPoolExecutor;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;
import dev.parallax.semantics.text.PyText;
import dev.parallax.semantics.threading.Event;

import java.util.ArrayList;
import java.util.List;

/** Calls that pools of threads are given, and what came of them. */
final class PoolCalls {
    private PoolCalls() {}

    /** A call that keeps a worker busy until it is let go. */
    record Blocked(Event go, Future<Boolean> future) {}

    static Blocked blocked(Interpreter py, ThreadPoolExecutor pool) throws InterruptedException {
        Event begun = new Event(py);
        Event go = new Event(py);
        PyFunction.NoArguments<Boolean> call =
                p -> {
                    begun.set();
                    go.await();
                    return true;
                };
        Future<Boolean> future = pool.submit(call);
        begun.await();
        return new Blocked(go, future);
    }

    static String name(Interpreter py) {
        return py.threads().currentThread().name();
    }

    static <R> List<R> results(List<Future<R>> futures) throws InterruptedException {
        List<R> results = new ArrayList<>();
        for (Future<R> future : futures) {
            results.add(future.result());
        }
        return results;
    }

    static String each(List<? extends Future<?>> futures, boolean states) {
        return PyText.repr(
                futures.stream().map(f -> states ? f.state().name() : (Object) f.done()).toList());
    }
}
