"""asyncio.Future and Task, each a thin coat around the Java object."""

import asyncio
import types
from asyncio import coroutines, format_helpers

import java

import aio_crossing
import aio_loop
from aio_context import context_of
from aio_crossing import (
    Coats, Inside, Waiting, boxed, call, calling, coroutine, inner, library, python, throwable, unboxed)

PythonFuture = java.type('dev.parallax.conformance.PythonFuture')
PythonCoroutine = java.type('dev.parallax.conformance.PythonCoroutine')
JavaTask = library('asyncio.Task')
coats = Coats()


class Future:
    _asyncio_future_blocking = property(
        lambda self: Inside.read(self.java, 'blocking'),
        lambda self, value: Inside.write(self.java, 'blocking', bool(value)))

    def __init__(self, *, loop=None):
        loop = aio_loop.get_event_loop() if loop is None else loop
        self.java = PythonFuture(loop.java, boxed(self))

    __class_getitem__ = classmethod(types.GenericAlias)

    def __repr__(self):
        return str(self.java.toString())

    def get_loop(self):
        return aio_loop.coat(self.java.getLoop())

    _loop = property(get_loop)

    def cancel(self, msg=None):
        return call(self.java.cancel, msg)

    def cancelled(self):
        return call(self.java.cancelled)

    def done(self):
        return call(self.java.done)

    def result(self):
        return call(self.java.result)

    def exception(self):
        return call(self.java.exception)

    def set_result(self, result):
        call(self.java.setResult, boxed(result))

    def set_exception(self, exception):
        if isinstance(exception, type):
            exception = exception()
        call(self.java.setException, throwable(exception))

    def add_done_callback(self, fn, *, context=None):
        callback = calling(fn, adapt=unboxed)
        if context is None:
            call(self.java.addDoneCallback, callback)
        else:
            call(self.java.addDoneCallback, callback, context.java)

    def remove_done_callback(self, fn):
        return call(self.java.removeDoneCallback, calling(fn))

    def __await__(self):
        return Waiting(self.java).__await__()

    __iter__ = __await__

    @property
    def _callbacks(self):
        made = Inside.read(self.java, 'callbacks')
        first, more = Inside.read(made, 'first'), Inside.read(made, 'more')
        return ([] if first is None else [first]) + list(more or ()) or None

    _state = property(lambda self: str(Inside.read(self.java, 'state').name()))
    _cancel_message = property(
        lambda self: Inside.read(self.java, 'cancelMessage'),
        lambda self, value: Inside.write(self.java, 'cancelMessage', value))


class Task(Future):
    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        if not coroutines.iscoroutine(coro):
            raise TypeError(f'a coroutine was expected, got {coro!r}')
        loop = aio_loop.get_event_loop() if loop is None else loop
        source = coroutine(coro)
        source.setCoat(boxed(self))
        self.java = inner(
            JavaTask.of, loop.java, source, None if name is None else str(name),
            context_of(context), bool(eager_start))

    def get_coro(self):
        return source_of(self.java)

    def get_name(self):
        return str(self.java.name())

    def set_name(self, value):
        self.java.setName(str(value))

    def get_context(self):
        return aio_context.coat(self.java.getContext())

    def cancelling(self):
        return call(self.java.cancelling)

    def uncancel(self):
        return call(self.java.uncancel)

    _coro = property(get_coro)
    _must_cancel = property(lambda self: Inside.read(self.java, 'mustCancel'))
    _num_cancels_requested = property(lambda self: Inside.read(self.java, 'cancelRequests'))
    _fut_waiter = property(lambda self: unboxed(Inside.read(self.java, 'waitingFor')))


def source_of(task):
    source = task.getCoro()
    if source is None:
        return None
    return source.coroutine().value() if isinstance(source, PythonCoroutine) else source


def coroutine_of(source):
    """Returns the Python coroutine for a Java one, which may be Java's own."""
    if isinstance(source, PythonCoroutine):
        return source.coroutine().value()

    async def own():
        return await Waiting(source)
    return own()


def bare(kind, future):
    made = kind.__new__(kind)
    made.java = future
    return made


def coat(future):
    """Returns the Python object for a Java future."""
    if isinstance(future, PythonFuture):
        return future.coat().value()
    if not isinstance(future, JavaTask):
        return coats.of(future, lambda new: bare(Future, new))
    source = Inside.read(future, 'source')
    if not isinstance(source, PythonCoroutine):
        return coats.of(future, lambda new: bare(Task, new))
    if source.coat() is None:
        source.setCoat(boxed(bare(Task, future)))
    made = source.coat().value()
    made.java = future  # a task that starts eagerly is seen before it is made
    return made


def isfuture(value):
    return isinstance(value, Future)


def awaitable(value):
    """Returns what Java awaits for what Python awaits."""
    if isinstance(value, Future):
        return value.java
    if coroutines.iscoroutine(value):
        return coroutine(value)
    if hasattr(type(value), '__await__'):
        async def wrapped():
            return await value
        return coroutine(wrapped())
    raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')


import aio_context
aio_crossing.future_coat = coat
