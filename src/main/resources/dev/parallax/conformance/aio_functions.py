"""asyncio's functions, TaskGroup and Timeout, on Java's."""

import asyncio
import functools
from asyncio import coroutines

import java

import aio_context
import aio_loop
from aio_context import context_of
from aio_crossing import (
    Inside, Throwable, Waiting, boxed, call, coroutine, giving, inner, library, python, throwable, unboxed)

ArrayList = java.type('java.util.ArrayList')
ReturnWhen = library('asyncio.Asyncio$ReturnWhen')
asyncio_java = None  # Java's module asyncio, set by adapt_asyncio


def awaitables(values):
    """Returns a Java list; what is in it twice is one object in Java, too."""
    known, made = {}, ArrayList()
    for value in values:
        if id(value) not in known:
            known[id(value)] = awaitable(value)
        made.add(known[id(value)])
    return made


def ensure_future(value, *, loop=None):
    if isinstance(value, Future) and loop is None:
        return value
    waited = awaitable(value)
    loop = aio_loop.get_event_loop() if loop is None else loop
    return call(loop.java.ensureFuture, waited)


def create_task(coro, **named):
    return aio_loop.get_running_loop().create_task(coro, **named)


def current_task(loop=None):
    loop = aio_loop.get_running_loop() if loop is None else loop
    return call(loop.java.currentTask)


def all_tasks(loop=None):
    loop = aio_loop.get_running_loop() if loop is None else loop
    return {unboxed(task) for task in call(loop.java.allTasks)}


async def sleep(delay, result=None):
    return await Waiting(call(asyncio_java.sleep, float(delay), boxed(result)))


def gather(*values, return_exceptions=False):
    return call(asyncio_java.gather, return_exceptions, awaitables(values))


def shield(arg):
    return call(asyncio_java.shield, awaitable(arg))


async def wait(fs, *, timeout=None, return_when='ALL_COMPLETED'):
    if isinstance(fs, Future) or coroutines.iscoroutine(fs):
        raise TypeError(f'expect a list of futures, not {type(fs).__name__}')
    fs = set(fs)
    if return_when not in ('ALL_COMPLETED', 'FIRST_COMPLETED', 'FIRST_EXCEPTION'):
        raise ValueError(f'Invalid return_when value: {return_when}')
    if any(coroutines.iscoroutine(f) for f in fs):
        raise TypeError('Passing coroutines is forbidden, use tasks explicitly.')
    ended = await Waiting(call(asyncio_java.wait, awaitables(fs), seconds(timeout),
                               ReturnWhen.valueOf(return_when)))
    return tuple({unboxed(f) for f in part} for part in (ended.done(), ended.pending()))


async def wait_for(fut, timeout):
    return await Waiting(call(asyncio_java.waitFor, awaitable(fut), seconds(timeout)))


def seconds(timeout):
    return None if timeout is None else float(timeout)


class as_completed:
    def __init__(self, fs, *, timeout=None):
        if isinstance(fs, Future) or coroutines.iscoroutine(fs):
            raise TypeError(f'expect an iterable of futures, not {type(fs).__name__}')
        self.java = call(asyncio_java.asCompleted, awaitables(set(fs)), seconds(timeout))
        self.iterator = self.java.iterator()

    def __iter__(self):
        return self

    def __next__(self):
        if not self.iterator.hasNext():
            raise StopIteration
        return self.next(self.iterator.next())

    async def next(self, one):
        return await Waiting(one)

    def __aiter__(self):
        return self

    async def __anext__(self):
        return await Waiting(self.java.anext())


class Timeout:
    def __init__(self, when):
        self.java = call(asyncio_java.timeoutAt, seconds(when))

    def when(self):
        return call(self.java.when)

    def reschedule(self, when):
        call(self.java.reschedule, seconds(when))

    def expired(self):
        return call(self.java.expired)

    def __repr__(self):
        return str(self.java.toString())

    async def __aenter__(self):
        await Waiting(self.java.aenter())
        return self

    async def __aexit__(self, kind, error, trace):
        return await left(self.java, error)


async def left(block, error):
    return await Waiting(block.aexit(None if error is None else throwable(error)))


def timeout(delay):
    made = Timeout.__new__(Timeout)
    made.java = call(asyncio_java.timeout, seconds(delay))
    return made


def timeout_at(when):
    return Timeout(when)


class TaskGroup:
    def __init__(self):
        self.java = asyncio_java.taskGroup()

    def __repr__(self):
        return str(self.java.toString())

    async def __aenter__(self):
        await Waiting(self.java.aenter())
        return self

    async def __aexit__(self, kind, error, trace):
        return await left(self.java, error)

    _tasks = property(lambda self: list(Inside.read(self.java, 'tasks')))

    def create_task(self, coro, *, name=None, context=None):
        return call(self.java.createTask, coroutine(coro), name, context_of(context))


def eager_task_factory(loop, coro, *, name=None, context=None, eager_start=True):
    return asyncio.tasks.Task(
        coro, loop=loop, name=name, context=context, eager_start=eager_start)


def create_eager_task_factory(make):
    def factory(loop, coro, *, name=None, context=None, eager_start=True):
        return make(coro, loop=loop, name=name, context=context, eager_start=eager_start)
    return factory


class ConcurrentFuture:
    """A future of threads: concurrent.futures.Future."""

    def __init__(self, future):
        self.java = future

    def result(self, timeout=None):
        return call(self.java.result, float('inf') if timeout is None else float(timeout))

    def exception(self, timeout=None):
        return call(self.java.exception, float('inf') if timeout is None else float(timeout))

    def cancel(self):
        return call(self.java.cancel)

    def cancelled(self):
        return str(self.java.state().name()).startswith('CANCELLED')

    def done(self):
        return self.cancelled() or str(self.java.state().name()) == 'FINISHED'


def run_coroutine_threadsafe(coro, loop):
    if not coroutines.iscoroutine(coro):
        raise TypeError('A coroutine object is required')
    return ConcurrentFuture(inner(asyncio_java.runCoroutineThreadsafe, coroutine(coro), loop.java))


async def to_thread(func, /, *args, **kwargs):
    return await Waiting(asyncio_java.toThread(giving(lambda: func(*args, **kwargs))))


from aio_futures import Future, awaitable
