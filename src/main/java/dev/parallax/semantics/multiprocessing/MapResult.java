package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.interpreter.PyFunction;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The parts of {@code pool.map}'s result; the first error is the result, once all have ended. */
final class MapResult<R extends @Nullable Object> {
    private final AsyncResult<List<R>> result;
    private final Map<Integer, List<R>> parts = new TreeMap<>();
    private int left;
    private @Nullable Throwable error;

    MapResult(AsyncResult<List<R>> result, int length, int chunksize) {
        this.result = result;
        left = (length + chunksize - 1) / chunksize;
        if (left == 0) {
            result.succeed(new ArrayList<>());
        }
    }

    Crew.Job job(int part, PyFunction.Call call) {
        return PoolJob.<List<R>>of(
                call, values -> ended(part, values, null), e -> ended(part, List.of(), e));
    }

    private void ended(int part, List<R> values, @Nullable Throwable raised) {
        Throwable first;
        synchronized (this) {
            parts.put(part, values);
            error = error == null ? raised : error;
            first = error;
            left--;
            if (left > 0) {
                return;
            }
        }
        if (first != null) {
            result.fail(first);
            return;
        }
        List<R> all = new ArrayList<>();
        parts.values().forEach(all::addAll);
        result.succeed(all);
    }
}
