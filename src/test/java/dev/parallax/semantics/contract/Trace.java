package dev.parallax.semantics.contract;

import dev.parallax.semantics.errors.ErrorName;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** What a contract case saw, in lines of text; {@code contract/trace.py} is its other half. */
public final class Trace {
    private final List<String> lines = new ArrayList<>();

    /** Does something that may raise anything. */
    @FunctionalInterface
    public interface Action {
        /** Does it. */
        void run() throws Exception;
    }

    /** Writes a line: the values' {@code str}, a space between. */
    public void log(@Nullable Object... values) {
        lines.add(PyText.line(" ", "", values));
    }

    /** Writes the repr of what the call gives, or {@code Type: text} of what it raises. */
    public void tell(Callable<? extends @Nullable Object> call) {
        try {
            log(PyText.repr(call.call()));
        } catch (Throwable e) {
            log(error(e));
        }
    }

    /** Writes None, or {@code Type: text} of what the action raises. */
    public void tell(Action action) {
        tell(
                () -> {
                    action.run();
                    return null;
                });
    }

    /** Like {@code tell}, and writes an error's causes after it. */
    public void causes(Callable<? extends @Nullable Object> call) {
        try {
            log(PyText.repr(call.call()));
        } catch (Throwable e) {
            StringBuilder text = new StringBuilder(error(e));
            for (Throwable c = e.getCause(); c != null; c = c.getCause()) {
                text.append(" from ").append(error(c));
            }
            log(text.toString());
        }
    }

    /** Returns {@code Type: text}. */
    public static String error(Throwable error) {
        ErrorName name = ErrorName.of(error);
        return name.name() + ": " + name.text();
    }

    List<String> lines() {
        return lines;
    }
}
