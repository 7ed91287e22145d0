package dev.parallax.fuzz.program;

import dev.parallax.semantics.futures.Future;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A call that waits at a gate, once a worker has taken it. */
final class Gate {
    private final Callable<@Nullable Object> call;
    private final CountDownLatch gate;
    private volatile boolean started;
    private @Nullable Future<@Nullable Object> future;

    Gate(Callable<@Nullable Object> call, boolean open) {
        this.call = call;
        gate = new CountDownLatch(open ? 0 : 1);
    }

    void start() {
        started = true;
    }

    @Nullable Object pass(long patience) throws Exception {
        if (!gate.await(patience, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nobody opens the gate");
        }
        return call.call();
    }

    boolean started() {
        return started;
    }

    boolean open() {
        return gate.getCount() == 0;
    }

    void setOpen() {
        gate.countDown();
    }

    void submitted(Future<@Nullable Object> made) {
        future = made;
    }

    Future<@Nullable Object> future() {
        return Objects.requireNonNull(future, "not submitted yet");
    }
}
