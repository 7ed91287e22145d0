package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.contextvars.Context;
import dev.parallax.semantics.errors.KeyboardInterrupt;
import dev.parallax.semantics.errors.SystemExit;
import dev.parallax.semantics.errors.Traceback;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A loop's exception handler and what it writes: the text that the module's logger would. */
final class LoopReports {
    private final Interpreter py;
    private EventLoop.@Nullable ExceptionHandler handler;

    LoopReports(Interpreter py) {
        this.py = py;
    }

    void setHandler(EventLoop.@Nullable ExceptionHandler next) {
        handler = next;
    }

    EventLoop.@Nullable ExceptionHandler handler() {
        return handler;
    }

    void call(EventLoop loop, Map<String, ? extends @Nullable Object> context) {
        EventLoop.ExceptionHandler own = handler;
        if (own == null) {
            byDefault(context);
            return;
        }
        try {
            Context where = whereFrom(context);
            if (where == null) {
                own.handle(loop, context);
            } else {
                where.runSilent(() -> own.handle(loop, context));
            }
        } catch (SystemExit | KeyboardInterrupt e) {
            throw e;
        } catch (Throwable e) {
            Map<String, @Nullable Object> told = new LinkedHashMap<>();
            told.put("message", "Unhandled error in exception handler");
            told.put("exception", e);
            told.put("context", context);
            byDefault(told);
        }
    }

    /** Returns the context of what is told of: the handler sees its variables. */
    private static @Nullable Context whereFrom(Map<String, ? extends @Nullable Object> told) {
        for (String key : List.of("task", "future", "handle")) {
            Object thing = told.get(key);
            if (thing != null) {
                return thing instanceof Task<?> task
                        ? task.getContext()
                        : thing instanceof Handle handle ? handle.getContext() : null;
            }
        }
        return null;
    }

    void byDefault(Map<String, ? extends @Nullable Object> context) {
        Object message = context.get("message");
        StringBuilder text = new StringBuilder();
        text.append(message == null ? "Unhandled exception in event loop" : message).append('\n');
        Map<String, @Nullable Object> sorted = new TreeMap<>(context);
        sorted.remove("message");
        sorted.remove("exception");
        sorted.forEach(
                (key, value) ->
                        text.append(key).append(": ").append(PyText.repr(value)).append('\n'));
        if (context.get("exception") instanceof Throwable error) {
            text.append(Traceback.format(error));
        }
        py.stderr().write(text.toString());
    }

    void warn(String text) {
        py.stderr().write(text + "\n");
    }
}
