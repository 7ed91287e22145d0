"""asyncio's Runner and run on Java's, and the interrupts that end them."""

import _thread

import java

import aio_futures
import aio_loop
from aio_context import context_of
from aio_crossing import call, giving, library

Interrupts = java.type('dev.parallax.conformance.Interrupts')
JavaRunner = library('asyncio.Runner')
asyncio_java = None  # Java's module asyncio, set by adapt_asyncio


class Runner:
    def __init__(self, *, debug=None, loop_factory=None):
        def made():
            self.loop = (loop_factory or aio_loop.new_event_loop)()
            return self.loop.java
        supply = giving(made)
        self.java = JavaRunner(asyncio_java, debug, supply)
        self.loop = None

    def __enter__(self):
        self.get_loop()
        return self

    def __exit__(self, kind, error, trace):
        self.close()

    def close(self):
        call(self.java.close)

    def get_loop(self):
        self.loop = aio_loop.coat(call(self.java.getLoop))
        return self.loop

    def run(self, coro, *, context=None):
        return call(self.java.run, aio_futures.awaitable(coro), context_of(context))


def run(main, *, debug=None, loop_factory=None):
    if aio_loop._get_running_loop() is not None:
        raise RuntimeError('asyncio.run() cannot be called from a running event loop')
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)


def install():
    """An interrupt of the thread is Java's Ctrl-C; the tests interrupt the thread they run in."""
    _thread.interrupt_main = lambda *signal: Interrupts.ask()
