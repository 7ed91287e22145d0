package dev.parallax.semantics.contract;

import dev.parallax.semantics.asyncio.EventLoop;

/** Programs that run a loop of their own. */
final class LoopRuns {
    private LoopRuns() {}

    interface LoopCase {
        void run(EventLoop loop) throws Exception;
    }

    static void withLoop(AsyncioProgram program, LoopCase body) {
        program.program(
                py -> {
                    try (EventLoop loop = program.asyncio.newEventLoop()) {
                        body.run(loop);
                    }
                });
    }

    /** One turn. */
    static void turn(EventLoop loop) {
        loop.callSoon(loop::stop);
        loop.runForever();
    }
}
