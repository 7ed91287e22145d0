package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.contextvars.Context;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What is called when a future ends. Nearly always there is one. */
final class DoneCallbacks {
    private @Nullable Callback first;
    private @Nullable List<Callback> more;

    private record Callback(Consumer<Object> action, Context context) {}

    void add(Consumer<Object> action, Context context) {
        Callback callback = new Callback(action, context);
        if (first == null && more == null) {
            first = callback;
            return;
        }
        if (more == null) {
            more = new ArrayList<>();
        }
        more.add(callback);
    }

    /** Schedules them in their order, and forgets them. */
    void schedule(AsyncFuture<?> future) {
        List<Callback> others = more;
        Callback one = first;
        first = null;
        more = null;
        if (one != null) {
            future.loop().add(new FutureHandle(future, one.action, one.context));
        }
        if (others != null) {
            for (Callback each : others) {
                future.loop().add(new FutureHandle(future, each.action, each.context));
            }
        }
    }

    int remove(Object action) {
        int removed = 0;
        if (first != null && first.action.equals(action)) {
            first = null;
            removed++;
        }
        if (more != null) {
            int before = more.size();
            more.removeIf(each -> each.action.equals(action));
            removed += before - more.size();
        }
        return removed;
    }

    /** Returns {@code cb=[…]}, or nothing if there are none. */
    String text() {
        List<String> texts = new ArrayList<>();
        if (first != null) {
            texts.add(Names.call(first.action));
        }
        if (more != null) {
            more.forEach(each -> texts.add(Names.call(each.action)));
        }
        if (texts.size() > 2) {
            String middle = "<" + (texts.size() - 2) + " more>";
            texts.subList(1, texts.size() - 1).clear();
            texts.add(1, middle);
        }
        return texts.isEmpty() ? "" : " cb=[" + String.join(", ", texts) + "]";
    }
}
