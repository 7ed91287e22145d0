package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.identity.PythonThread;

import org.jspecify.annotations.Nullable;

/** Which event loop a Python thread runs. */
final class RunningLoop {
    private @Nullable EventLoop loop;

    private RunningLoop() {}

    static @Nullable EventLoop get(PythonThread thread) {
        return thread.state(RunningLoop.class, RunningLoop::new).loop;
    }

    static void set(PythonThread thread, @Nullable EventLoop loop) {
        thread.state(RunningLoop.class, RunningLoop::new).loop = loop;
    }
}
