package dev.parallax.fuzz.program;

import dev.parallax.semantics.futures.Future;
import dev.parallax.semantics.interpreter.PyFunction;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Calls that stand at gates, which are opened one after the other. */
abstract class GatedProgram extends PoolProgram {
    GatedProgram() {}

    /** Submits a call that waits at its gate. */
    public final Future<@Nullable Object> held(Callable<@Nullable Object> call) throws Exception {
        return submitted(new Gate(call, false));
    }

    /** Submits a call that finds its gate open. */
    public final Future<@Nullable Object> quick(Callable<@Nullable Object> call) throws Exception {
        return submitted(new Gate(call, true));
    }

    private Future<@Nullable Object> submitted(Gate call) throws Exception {
        PyFunction.NoArguments<@Nullable Object> work =
                any -> {
                    call.start();
                    tellChanged();
                    return call.pass(PATIENCE);
                };
        Future<@Nullable Object> future = pool().submit(work);
        call.submitted(future);
        future.addDoneCallback(any -> tellChanged());
        calls.add(call);
        settle();
        return future;
    }

    /** Lets a call go on. */
    public final void let(Future<@Nullable Object> future) throws Exception {
        Gate call = calls.get(number(future));
        if (call.started() && !call.open()) {
            CountDownLatch over = new CountDownLatch(1);
            future.addDoneCallback(any -> over.countDown());
            call.setOpen();
            if (!over.await(PATIENCE, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a call does not end");
            }
        }
        call.setOpen();
        settle();
    }

    /** Lets all calls go on, one after the other. */
    public final void drain() throws Exception {
        for (Gate call : calls) {
            let(call.future());
        }
    }

    final int number(Future<?> future) {
        return calls.stream().map(Gate::future).toList().indexOf(future);
    }
}
