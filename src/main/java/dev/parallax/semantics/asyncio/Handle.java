package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.contextvars.Context;
import dev.parallax.semantics.contextvars.CurrentContext;
import dev.parallax.semantics.errors.KeyboardInterrupt;
import dev.parallax.semantics.errors.SystemExit;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code asyncio.Handle}: a scheduled callback that can be cancelled, on its loop's thread.
 *
 * <pre>{@code
 * try (EventLoop loop = new EventLoop(Interpreter.standard())) {
 *     List<String> called = new ArrayList<>();
 *     Handle first = loop.callSoon(() -> called.add("first"));
 *     loop.callSoon(() -> called.add("second"));
 *     loop.callSoon(loop::stop);
 *     first.cancel();
 *     loop.runForever();
 *     System.out.println(called); // [second]
 * }
 * }</pre>
 */
public class Handle {
    private final EventLoop loop;
    private final Context context;
    private @Nullable Runnable callback;
    private boolean cancelled;

    Handle(EventLoop loop, @Nullable Runnable callback, Context context) {
        this.loop = loop;
        this.callback = callback;
        this.context = context;
    }

    /** {@code handle.cancel()}. */
    public void cancel() {
        if (!cancelled) {
            cancelled = true;
            callback = null;
        }
    }

    /** {@code handle.cancelled()}. */
    public final boolean cancelled() {
        return cancelled;
    }

    /** {@code handle.get_context()}: what it runs in. */
    public final Context getContext() {
        return context;
    }

    final EventLoop loop() {
        return loop;
    }

    /** Runs it in its context; what it raises goes to the loop's exception handler. */
    final void run(CurrentContext current) {
        try {
            Context before = current.enter(context);
            try {
                call();
            } finally {
                current.leave(before);
            }
        } catch (SystemExit | KeyboardInterrupt e) {
            throw e;
        } catch (Throwable e) {
            Map<String, @Nullable Object> told = new LinkedHashMap<>();
            told.put("message", "Exception in callback " + callbackText());
            told.put("exception", e);
            told.put("handle", this);
            loop.callExceptionHandler(told);
        }
    }

    void call() {
        if (callback != null) {
            callback.run();
        }
    }

    String callbackText() {
        return callback == null ? "" : Names.call(callback);
    }

    /** Returns what a warning of slowness calls it. */
    String slowText() {
        return toString();
    }

    String kind() {
        return "Handle";
    }

    @Override
    public String toString() {
        return "<" + kind() + (cancelled ? " cancelled>" : " " + callbackText() + ">");
    }
}
