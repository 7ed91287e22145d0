package dev.parallax.semantics.contextvars;

import org.jspecify.annotations.Nullable;

/**
 * {@code contextvars.Token}: what a variable had before it was set. Closing it, as {@code with}
 * does since 3.14, resets the variable.
 *
 * <pre>{@code
 * ContextVar<Integer> depth = ContextVar.withDefault("depth", 0);
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             try (Token<Integer> token = depth.set(1)) {
 *                 py.print(depth.get(), token.hadValue()); // 1 False
 *             }
 *             py.print(depth.get()); // 0
 *         });
 * }</pre>
 *
 * @param <T> the type of the variable's values
 */
public final class Token<T extends @Nullable Object> implements AutoCloseable {
    final Context context;
    boolean used;
    private final ContextVar<T> variable;
    private final boolean hadValue;
    private final @Nullable T oldValue;

    Token(Context context, ContextVar<T> variable, boolean hadValue, @Nullable T oldValue) {
        this.context = context;
        this.variable = variable;
        this.hadValue = hadValue;
        this.oldValue = oldValue;
    }

    /** Returns {@code token.var}. */
    public ContextVar<T> variable() {
        return variable;
    }

    /** Says whether the variable had a value: not {@code token.old_value is Token.MISSING}. */
    public boolean hadValue() {
        return hadValue;
    }

    /** Returns {@code token.old_value}, null also if there was none. */
    public @Nullable T oldValue() {
        return oldValue;
    }

    /** Resets the variable. */
    @Override
    public void close() {
        variable.reset(this);
    }

    @Override
    public String toString() {
        String mark = used ? " used" : "";
        return "<Token" + mark + " var=" + variable + " at " + ContextVar.address(this) + ">";
    }
}
