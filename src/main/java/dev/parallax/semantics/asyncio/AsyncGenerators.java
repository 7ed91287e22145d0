package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.coroutine.AsyncGenerator;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.generator.Signal;
import dev.parallax.semantics.generator.Step;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/** The async generators that have begun under a loop. */
final class AsyncGenerators {
    private final EventLoop loop;
    private final Set<AsyncGenerator<?>> begun = Collections.newSetFromMap(new WeakHashMap<>());

    AsyncGenerators(EventLoop loop) {
        this.loop = loop;
    }

    void begun(AsyncGenerator<?> generator) {
        synchronized (begun) {
            begun.add(generator);
        }
    }

    void lost(AsyncGenerator<?> generator) {
        loop.closeLater(generator);
    }

    /** Closes them all; what they raise goes to the exception handler. */
    LibraryCoroutine<@Nullable Void> shutdown() {
        return new LibraryCoroutine<>() {
            private List<AsyncGenerator<?>> closing = List.of();
            private boolean asked;

            @Override
            protected Step go(Signal signal) {
                if (asked) {
                    tell(closing, (List<?>) value(signal));
                    return new Step.Returned(null);
                }
                asked = true;
                synchronized (begun) {
                    closing = List.copyOf(begun);
                    begun.clear();
                }
                if (closing.isEmpty()) {
                    return new Step.Returned(null);
                }
                List<Awaitable<?>> ends = new ArrayList<>();
                closing.forEach(generator -> ends.add(generator.aclose()));
                return awaiting(Gather.of(loop, true, ends));
            }
        };
    }

    private void tell(List<AsyncGenerator<?>> closed, @Nullable List<?> results) {
        for (int i = 0; results != null && i < closed.size(); i++) {
            if (results.get(i) instanceof Throwable error) {
                Map<String, @Nullable Object> told = new LinkedHashMap<>();
                told.put("message", "an error occurred during closing of asynchronous generator");
                told.put("exception", error);
                told.put("asyncgen", closed.get(i));
                loop.callExceptionHandler(told);
            }
        }
    }
}
