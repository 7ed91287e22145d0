package dev.parallax.semantics.contextvars;

import dev.parallax.semantics.errors.KeyError;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/**
 * {@code contextvars.Context}: the values of context variables. One Python thread may be in it at a
 * time.
 *
 * <p>Copying costs nothing, setting a variable costs a copy of the values.
 *
 * <p>Differs from CPython: the variables are iterated in the order in which they were first set.
 *
 * <pre>{@code
 * ContextVar<String> user = ContextVar.withDefault("user", "nobody");
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             Context context = Context.copyContext();
 *             context.runSilent(() -> user.set("Ann"));
 *             py.print(user.get(), context.get(user)); // nobody Ann
 *         });
 * }</pre>
 */
public final class Context implements Iterable<ContextVar<?>> {
    private static final Object[] EMPTY = {};

    // Variable, value, variable, value, …; never changed, so that copies can share it.
    private @Nullable Object[] pairs;
    boolean entered;

    /** {@code Context()}: an empty one. */
    public Context() {
        this(EMPTY);
    }

    private Context(@Nullable Object[] pairs) {
        this.pairs = pairs;
    }

    /** {@code contextvars.copy_context()}: a copy of the context that the calling code is in. */
    public static Context copyContext() {
        return CurrentContext.here().context().copy();
    }

    /** {@code context.copy()}. */
    public Context copy() {
        return new Context(pairs);
    }

    /**
     * {@code context.run(function)}: what the function sets stays in this context.
     *
     * @return what the function returns
     * @throws dev.parallax.semantics.errors.RuntimeError if somebody is in it
     */
    public <R extends @Nullable Object> R run(Supplier<R> function) {
        CurrentContext current = CurrentContext.here();
        Context before = current.enter(this);
        try {
            return function.get();
        } finally {
            current.leave(before);
        }
    }

    /** {@code context.run(function)}, for one that returns nothing. */
    public void runSilent(Runnable function) {
        this.<@Nullable Void>run(
                () -> {
                    function.run();
                    return null;
                });
    }

    /**
     * {@code context[variable]}.
     *
     * @throws KeyError if it has no value here
     */
    public <T extends @Nullable Object> T get(ContextVar<T> variable) {
        int at = indexOf(variable);
        if (at < 0) {
            throw new KeyError(variable.toString());
        }
        return valueAt(at);
    }

    /** {@code context.get(variable, fallback)}. */
    public <T extends @Nullable Object> @Nullable T get(
            ContextVar<T> variable, @Nullable T fallback) {
        int at = indexOf(variable);
        return at < 0 ? fallback : this.<@Nullable T>valueAt(at);
    }

    /** {@code variable in context}. */
    public boolean contains(ContextVar<?> variable) {
        return indexOf(variable) >= 0;
    }

    /** {@code len(context)}. */
    public int size() {
        return pairs.length / 2;
    }

    /** {@code iter(context)}: its variables as they are now. */
    @Override
    public Iterator<ContextVar<?>> iterator() {
        List<ContextVar<?>> variables = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i] instanceof ContextVar<?> variable) {
                variables.add(variable);
            }
        }
        return variables.iterator();
    }

    int indexOf(ContextVar<?> variable) {
        @Nullable Object[] all = pairs;
        for (int i = 0; i < all.length; i += 2) {
            if (all[i] == variable) {
                return i + 1;
            }
        }
        return -1;
    }

    // A variable of T has values of type T.
    @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"})
    <T extends @Nullable Object> T valueAt(int index) {
        return (T) pairs[index];
    }

    void put(ContextVar<?> variable, @Nullable Object value) {
        int at = indexOf(variable);
        @Nullable Object[] next = Arrays.copyOf(pairs, pairs.length + (at < 0 ? 2 : 0));
        if (at < 0) {
            at = next.length - 1;
            next[at - 1] = variable;
        }
        next[at] = value;
        pairs = next;
    }

    void remove(ContextVar<?> variable) {
        int at = indexOf(variable);
        @Nullable Object[] next = new Object[pairs.length - 2];
        System.arraycopy(pairs, 0, next, 0, at - 1);
        System.arraycopy(pairs, at + 1, next, at - 1, pairs.length - at - 1);
        pairs = next;
    }

    @Override
    public String toString() {
        return "<_contextvars.Context object at " + ContextVar.address(this) + ">";
    }
}
