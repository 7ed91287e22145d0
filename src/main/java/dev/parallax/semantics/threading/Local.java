package dev.parallax.semantics.threading;

import dev.parallax.semantics.errors.AttributeError;
import dev.parallax.semantics.interpreter.Interpreter;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Consumer;

/**
 * {@code threading.local}: attributes that each thread has for itself. Any thread may use it.
 *
 * <p>Differs from CPython: attributes are got and set by methods.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             Local user = new Local(py);
 *             user.set("name", "Ann");
 *             PyThread other = new PyThread(py, () -> py.print(user.has("name"))); // False
 *             other.start();
 *             other.join();
 *             py.print(user.get("name")); // Ann
 *         });
 * }</pre>
 */
public class Local {
    private final Interpreter py;
    private final Consumer<? super Local> init;

    /** What one thread has of all locals. */
    private static final class Attributes {
        private final Map<Local, Map<String, @Nullable Object>> of = new WeakHashMap<>();
    }

    /** {@code threading.local()}. */
    public Local(Interpreter py) {
        this(py, local -> {});
    }

    /**
     * A subclass with an {@code __init__}.
     *
     * @param init called once in each thread, at its first use there; in this one now
     */
    @SuppressWarnings("this-escape") // as Python's does
    public Local(Interpreter py, Consumer<? super Local> init) {
        this.py = py;
        this.init = init;
        Map<String, @Nullable Object> mine = dict();
        assert mine != null : "it is there";
    }

    /** {@code local.__dict__}: what the calling thread has. */
    public final Map<String, @Nullable Object> dict() {
        Attributes mine = py.threads().current().state(Attributes.class, Attributes::new);
        Map<String, @Nullable Object> known = mine.of.get(this);
        if (known == null) {
            known = new LinkedHashMap<>();
            mine.of.put(this, known);
            init.accept(this);
        }
        return known;
    }

    /**
     * {@code local.name}.
     *
     * @throws AttributeError if the calling thread has no such attribute
     */
    public final @Nullable Object get(String name) {
        Map<String, @Nullable Object> mine = dict();
        if (!mine.containsKey(name)) {
            throw missing(name);
        }
        return mine.get(name);
    }

    /** {@code local.name = value}. */
    public final void set(String name, @Nullable Object value) {
        dict().put(name, value);
    }

    /**
     * {@code del local.name}.
     *
     * @throws AttributeError if the calling thread has no such attribute
     */
    public final void delete(String name) {
        Map<String, @Nullable Object> mine = dict();
        if (!mine.containsKey(name)) {
            throw missing(name);
        }
        mine.remove(name);
    }

    /** {@code hasattr(local, name)}. */
    public final boolean has(String name) {
        return dict().containsKey(name);
    }

    private AttributeError missing(String name) {
        String type = getClass() == Local.class ? "_thread._local" : getClass().getSimpleName();
        return new AttributeError("'%s' object has no attribute '%s'".formatted(type, name));
    }
}
