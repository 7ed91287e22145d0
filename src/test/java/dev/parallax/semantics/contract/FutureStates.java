package dev.parallax.semantics.contract;

import dev.parallax.semantics.errors.OSError;
import dev.parallax.semantics.futures.Future;
import dev.parallax.semantics.interpreter.Interpreter;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Futures in every state. */
record FutureStates(Interpreter py) {
    Future<@Nullable Object> finished(@Nullable Object value) {
        Future<@Nullable Object> future = new Future<>(py);
        future.setResult(value);
        return future;
    }

    Future<@Nullable Object> failed(Throwable error) {
        Future<@Nullable Object> future = new Future<>(py);
        future.setException(error);
        return future;
    }

    Future<@Nullable Object> cancelled(boolean notified) {
        Future<@Nullable Object> future = new Future<>(py);
        future.cancel();
        if (notified) {
            future.setRunningOrNotifyCancel();
        }
        return future;
    }

    Future<@Nullable Object> running() {
        Future<@Nullable Object> future = new Future<>(py);
        future.setRunningOrNotifyCancel();
        return future;
    }

    Future<@Nullable Object> pending() {
        return new Future<>(py);
    }

    List<Future<@Nullable Object>> all() {
        return List.of(
                pending(),
                running(),
                cancelled(false),
                cancelled(true),
                failed(new OSError("")),
                finished(42));
    }

    /** A text without addresses. */
    static String bare(Object value) {
        return value.toString().replaceAll(" at 0x[0-9a-f]+|(?<=Future )\\d+", "");
    }
}
