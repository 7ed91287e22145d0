package dev.parallax.semantics.contextvars;

import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.identity.PythonThread;

/**
 * The context that a Python thread is in. To be used on that thread; for event loops.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             CurrentContext here = CurrentContext.of(py.currentThread());
 *             Context before = here.enter(new Context());
 *             py.print(here.context() == before); // False
 *             here.leave(before);
 *         });
 * }</pre>
 */
public final class CurrentContext {
    private Context context = new Context();

    private CurrentContext() {}

    /** Returns a thread's. */
    public static CurrentContext of(PythonThread thread) {
        return thread.state(CurrentContext.class, CurrentContext::new);
    }

    static CurrentContext here() {
        PythonThread thread = PythonThread.bound();
        if (thread == null) {
            throw new IllegalStateException(
                    "this Java thread stands for no Python thread: bind one before using a"
                            + " ContextVar");
        }
        return of(thread);
    }

    /** Returns the context. */
    public Context context() {
        return context;
    }

    /**
     * Enters a context.
     *
     * @return the one before, for {@link #leave}
     * @throws RuntimeError if somebody is in it
     */
    public Context enter(Context next) {
        if (next.entered) {
            throw new RuntimeError("cannot enter context: " + next + " is already entered");
        }
        Context before = context;
        next.entered = true;
        context = next;
        return before;
    }

    /** Goes back to the context before. */
    public void leave(Context before) {
        context.entered = false;
        context = before;
    }
}
