package dev.parallax.semantics.contextvars;

import dev.parallax.semantics.errors.LookupError;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

/**
 * {@code contextvars.ContextVar}: a variable with a value in each context. Any Python thread may
 * use it; a Java thread must stand for one.
 *
 * <pre>{@code
 * ContextVar<Integer> depth = ContextVar.withDefault("depth", 0);
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             Token<Integer> token = depth.set(1);
 *             py.print(depth.get()); // 1
 *             depth.reset(token);
 *             py.print(depth.get()); // 0
 *         });
 * }</pre>
 *
 * @param <T> the type of its values
 */
public final class ContextVar<T extends @Nullable Object> {
    private final String name;
    private final boolean hasDefault;
    private final @Nullable T fallback;

    private ContextVar(String name, boolean hasDefault, @Nullable T fallback) {
        this.name = name;
        this.hasDefault = hasDefault;
        this.fallback = fallback;
    }

    /** {@code ContextVar(name)}. */
    public static <T extends @Nullable Object> ContextVar<T> of(String name) {
        return new ContextVar<>(name, false, null);
    }

    /** {@code ContextVar(name, default=fallback)}. */
    public static <T extends @Nullable Object> ContextVar<T> withDefault(String name, T fallback) {
        return new ContextVar<>(name, true, fallback);
    }

    /** Returns {@code variable.name}. */
    public String name() {
        return name;
    }

    /**
     * {@code variable.get()}.
     *
     * @throws LookupError if it has neither a value in this context nor a default
     */
    @SuppressWarnings("NullAway") // a variable with a default has one of type T
    public T get() {
        Context context = CurrentContext.here().context();
        int at = context.indexOf(this);
        if (at >= 0) {
            return context.valueAt(at);
        }
        if (!hasDefault) {
            throw new LookupError(toString());
        }
        return fallback;
    }

    /** {@code variable.get(other)}: the other value comes before the variable's own default. */
    public T get(T other) {
        Context context = CurrentContext.here().context();
        int at = context.indexOf(this);
        return at < 0 ? other : context.valueAt(at);
    }

    /**
     * {@code variable.set(value)}.
     *
     * @return restores the value before, by {@link #reset}
     */
    public Token<T> set(T value) {
        Context context = CurrentContext.here().context();
        int at = context.indexOf(this);
        Token<T> token =
                new Token<>(
                        context, this, at >= 0, at < 0 ? null : context.<@Nullable T>valueAt(at));
        context.put(this, value);
        return token;
    }

    /**
     * {@code variable.reset(token)}.
     *
     * @throws RuntimeError if the token was used before
     * @throws ValueError if it is another variable's, or another context's
     */
    public void reset(Token<T> token) {
        if (token.used) {
            throw new RuntimeError(token + " has already been used once");
        }
        if (token.variable() != this) {
            throw new ValueError(token + " was created by a different ContextVar");
        }
        Context context = CurrentContext.here().context();
        if (token.context != context) {
            throw new ValueError(token + " was created in a different Context");
        }
        token.used = true;
        if (token.hadValue()) {
            context.put(this, token.oldValue());
        } else {
            context.remove(this);
        }
    }

    @Override
    public String toString() {
        String ending = hasDefault ? " default=" + PyText.repr(fallback) : "";
        return "<ContextVar name=" + PyText.repr(name) + ending + " at " + address(this) + ">";
    }

    static String address(Object object) {
        return "0x%012x".formatted(System.identityHashCode(object));
    }
}
