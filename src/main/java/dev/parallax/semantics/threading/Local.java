package dev.parallax.semantics.threading;

import dev.parallax.semantics.errors.AttributeError;
import dev.parallax.semantics.identity.PythonThread;
import dev.parallax.semantics.interpreter.Interpreter;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;

/**
 * {@code threading.local}: attributes that each thread has for itself, until it ends. Any thread
 * may use it.
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

    // Here, not in the thread: values that lead back to this object go with it.
    private final Map<Mine, Map<String, @Nullable Object>> all =
            Collections.synchronizedMap(new WeakHashMap<>());

    /** Stands for a thread, and knows where it has attributes. */
    private static final class Mine implements PythonThread.Ending {
        private final Set<Local> locals = Collections.newSetFromMap(new WeakHashMap<>());

        @Override
        public void ended() {
            locals.forEach(local -> local.all.remove(this));
        }
    }

    /** {@code threading.local()}. */
    public Local(Interpreter py) {
        this(py, local -> {});
    }

    /**
     * A subclass with an {@code __init__}.
     *
     * @param init called once in each thread, at its first use there; in this one now. If it
     *     throws, the next use there calls it again
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
        Mine mine = py.threads().current().state(Mine.class, Mine::new);
        Map<String, @Nullable Object> known = all.get(mine);
        return known != null ? known : begun(mine);
    }

    private Map<String, @Nullable Object> begun(Mine mine) {
        Map<String, @Nullable Object> made = new LinkedHashMap<>();
        all.put(mine, made);
        mine.locals.add(this);
        boolean done = false;
        try {
            init.accept(this);
            done = true;
        } finally {
            if (!done) {
                all.remove(mine);
            }
        }
        return made;
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
