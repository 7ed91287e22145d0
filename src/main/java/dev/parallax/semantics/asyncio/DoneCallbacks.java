package dev.parallax.semantics.asyncio;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The calls that are scheduled when a future ends. Nearly always there is one. */
final class DoneCallbacks {
    private @Nullable DoneHandle first;
    private @Nullable List<DoneHandle> more;

    void add(DoneHandle handle) {
        if (first == null && more == null) {
            first = handle;
            return;
        }
        if (more == null) {
            more = new ArrayList<>();
        }
        more.add(handle);
    }

    /** Schedules them in their order, and forgets them. */
    void schedule(EventLoop loop) {
        List<DoneHandle> others = more;
        DoneHandle one = first;
        first = null;
        more = null;
        if (one != null) {
            loop.add(one);
        }
        if (others != null) {
            for (DoneHandle each : others) {
                loop.add(each);
            }
        }
    }

    int remove(Object action) {
        int removed = 0;
        if (first != null && first.calls(action)) {
            first = null;
            removed++;
        }
        if (more != null) {
            int before = more.size();
            more.removeIf(each -> each.calls(action));
            removed += before - more.size();
        }
        return removed;
    }

    /** Returns {@code cb=[…]}, or nothing if there are none. */
    String text() {
        List<String> texts = new ArrayList<>();
        if (first != null) {
            texts.add(first.actionText());
        }
        if (more != null) {
            more.forEach(each -> texts.add(each.actionText()));
        }
        if (texts.size() > 2) {
            String middle = "<" + (texts.size() - 2) + " more>";
            texts.subList(1, texts.size() - 1).clear();
            texts.add(1, middle);
        }
        return texts.isEmpty() ? "" : " cb=[" + String.join(", ", texts) + "]";
    }
}
