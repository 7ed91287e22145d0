"""Generators, coroutines and async generators of a port, as Python has them."""

import sys
import weakref

from parallax_classes import JavaIterator

# How long Python's loop sleeps where Java's can't know when it is needed again: a socket, a thread.
_NAP = 0.001
_turned = weakref.WeakSet()  # Python loops in whose turn Java's loop has had one


def raised(error, value, traceback):
    """Return the exception that `throw` was given, in one argument or in three."""
    if isinstance(error, type):
        error = error() if value is None else value if isinstance(value, error) else error(value)
    return error if traceback is None else error.with_traceback(traceback)


class JavaGenerator(JavaIterator):
    """A generator of `semantics.generator`."""

    def _step(self, do, args=(), **parts):
        __tracebackhide__ = True
        answer = self._bridge.request(do, args, target=self._parallax_id, **parts)
        if "returned" in answer:
            value = self._bridge.decode(answer["returned"])
            raise StopIteration() if value is None else StopIteration(value)
        return self._bridge.decode(answer["value"])

    def __next__(self):
        __tracebackhide__ = True
        return self._step("send", (None,))

    def send(self, value):
        __tracebackhide__ = True
        return self._step("send", (value,))

    def throw(self, error, value=None, traceback=None):
        __tracebackhide__ = True
        return self._step("throw", (raised(error, value, traceback),))

    def close(self):
        __tracebackhide__ = True
        return self._bridge.value("close", target=self._parallax_id)


class JavaAwaitable(JavaIterator):
    """A coroutine or another awaitable of `semantics.coroutine` or `semantics.asyncio`.

    Java's event loop runs a turn in each turn of Python's, as long as something of it is awaited.
    """

    def __init__(self, bridge, number):
        super().__init__(bridge, number)
        object.__setattr__(self, "_steps", None)

    def __await__(self):
        __tracebackhide__ = True
        try:
            return (yield from self._run(_loop()))
        finally:
            object.__setattr__(self, "_steps", None)  # one that is awaited again asks Java again

    def _run(self, loop):
        __tracebackhide__ = True
        answer = self._bridge.request("start", target=self._parallax_id)
        running = answer.get("running")
        while "value" not in answer:
            try:
                yield from _pause(answer["pause"], loop)
            except BaseException as error:
                self._cancel(running, error)
            answer = self._bridge.request("turn", target=running, first=_first(loop))
        return self._bridge.decode(answer["value"])

    def _cancel(self, running, error):
        """Cancel what runs; only a task's cancellation lets it have the last word."""
        asked = {"message": str(error.args[0])} if error.args else {}
        self._bridge.request("cancel", target=running, **asked)
        if type(error).__name__ != "CancelledError":
            for _ in range(2):  # one turn to wake it, one to end it
                self._bridge.request("turn", target=running, first=True, last=True)
            raise error

    # what makes it a coroutine in the eyes of asyncio and collections.abc

    def _started(self):
        if self._steps is None:
            object.__setattr__(self, "_steps", self.__await__())
        return self._steps

    def __next__(self):
        __tracebackhide__ = True
        return self.send(None)

    def send(self, value):
        __tracebackhide__ = True
        return self._started().send(value)

    def throw(self, error, value=None, traceback=None):
        __tracebackhide__ = True
        return self._started().throw(raised(error, value, traceback))

    def close(self):
        if self._steps is not None:
            self._steps.close()


def _loop():
    """Return the running loop; None if somebody sends by hand."""
    asyncio = sys.modules.get("asyncio")
    return asyncio and asyncio._get_running_loop()


def _first(loop):
    """Say whether nobody else has asked in this turn of the loop."""
    if loop is None:
        return True
    if loop in _turned:
        return False
    _turned.add(loop)
    loop.call_soon(_turned.discard, loop)
    return True


def _pause(seconds, loop):
    """Let Python's loop go on until Java's has something to do."""
    if seconds <= 0 or loop is None:
        yield
        return
    future = loop.create_future()
    timer = loop.call_later(min(seconds, _NAP), _wake, future)
    try:
        yield from future
    finally:
        timer.cancel()


def _wake(future):
    if not future.done():
        future.set_result(None)


class JavaAsyncIterable(JavaIterator):
    """What `async for` takes, and no more."""

    __iter__ = __next__ = None

    def __aiter__(self):
        __tracebackhide__ = True
        return self._ask("aiter")

    def __anext__(self):
        __tracebackhide__ = True
        return self._ask("anext")


class JavaAsyncGenerator(JavaAsyncIterable):
    """An async generator of `semantics.coroutine`."""

    def asend(self, value):
        __tracebackhide__ = True
        return self._ask("asend", (value,))

    def athrow(self, error, value=None, traceback=None):
        __tracebackhide__ = True
        return self._ask("athrow", (raised(error, value, traceback),))

    def aclose(self):
        __tracebackhide__ = True
        return self._ask("aclose")


NATURES = {
    "generator": JavaGenerator,
    "awaitable": JavaAwaitable,
    "async iterable": JavaAsyncIterable,
    "async generator": JavaAsyncGenerator,
}
