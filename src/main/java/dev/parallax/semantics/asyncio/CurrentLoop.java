package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.identity.PythonThread;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

/** The event loop that was set for a Python thread: what counts while the thread runs none. */
final class CurrentLoop {
    private static final long MAIN = 1;

    private @Nullable EventLoop loop;
    private boolean known;

    private CurrentLoop() {}

    private static CurrentLoop of(PythonThread thread) {
        return thread.state(CurrentLoop.class, CurrentLoop::new);
    }

    static void set(PythonThread thread, @Nullable EventLoop loop) {
        CurrentLoop mine = of(thread);
        mine.loop = loop;
        mine.known = true;
    }

    /** Returns the loop that the thread runs, or else the one that was set for it. */
    static EventLoop get(PythonThread thread) {
        EventLoop running = RunningLoop.get(thread);
        EventLoop loop = running == null ? of(thread).loop : running;
        if (loop == null) {
            throw new RuntimeError(
                    "There is no current event loop in thread %s."
                            .formatted(PyText.repr(thread.name())));
        }
        return loop;
    }

    /** Likewise; the main thread gets a new one if none was ever set. */
    static EventLoop getOrMake(Interpreter py) {
        PythonThread thread = py.currentThread();
        boolean makes =
                thread.number() == MAIN && RunningLoop.get(thread) == null && !of(thread).known;
        if (makes) {
            set(thread, new EventLoop(py));
        }
        return get(thread);
    }
}
