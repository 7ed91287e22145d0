package dev.parallax.semantics.contract;

import dev.parallax.semantics.futures.DoneAndNotDoneFutures;
import dev.parallax.semantics.futures.Future;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Futures with names, and what came back in the order of the names. */
final class NamedFutures {
    private static final List<String> NAMES =
            List.of("pending", "running", "cancelled", "notified", "failed", "finished");
    final List<Future<@Nullable Object>> futures;

    NamedFutures(Interpreter py) {
        futures = new FutureStates(py).all();
    }

    Future<@Nullable Object> get(String name) {
        return futures.get(NAMES.indexOf(name));
    }

    List<Future<@Nullable Object>> all(String... names) {
        return Arrays.stream(names).map(this::get).toList();
    }

    String of(Collection<Future<@Nullable Object>> some) {
        List<String> names = new ArrayList<>(NAMES);
        names.removeIf(name -> !some.contains(get(name)));
        return PyText.repr(names);
    }

    String of(Future<@Nullable Object> one) {
        return of(List.of(one));
    }

    void log(Trace t, DoneAndNotDoneFutures<@Nullable Object> found) {
        t.log(of(found.done()), of(found.notDone()));
    }
}
