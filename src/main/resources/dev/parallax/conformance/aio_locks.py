"""asyncio's locks and queues, each a thin coat around the Java object."""

import re
import types

from bridge import library

from aio_crossing import Inside, Waiting, boxed, call, calling, code, PythonCall, unboxed

from aio_futures import Future

Awaitable = library('coroutine.Awaitable')
asyncio_java = None  # Java's module asyncio, set by adapt_asyncio


class Waiters:
    """The futures of those who wait for a Java object, which tests look into."""

    def __init__(self, owner, name):
        self.futures = Inside.read(Inside.read(owner, name), 'futures')

    def append(self, future):
        self.futures.add(future.java if isinstance(future, Future) else boxed(future))

    def __getitem__(self, index):
        return [unboxed(future) for future in self.futures][index]

    def __len__(self):
        return self.futures.size()


class Coat:
    """Shows itself, and refuses to be awaited, as the Java object does."""

    def __repr__(self):
        return re.sub(' at 0x[0-9a-f]+', ' at ' + hex(id(self)), str(self.java.toString()))

    def __await__(self):
        return call(Awaitable.of, self.java)

    def bind(self, loop):
        Inside.write(self.java, 'loop', loop.java)

    _loop = property(lambda self: unboxed(Inside.read(self.java, 'loop')), bind)
    _waiters = property(lambda self: Waiters(self.java, 'waiters'))


class Acquired(Coat):
    async def acquire(self):
        return await Waiting(self.java.acquire())

    def release(self):
        call(self.java.release)

    def locked(self):
        return call(self.java.locked)

    async def __aenter__(self):
        return await Waiting(self.java.aenter())

    async def __aexit__(self, kind, error, trace):
        await Waiting(self.java.aexit(None))


class Lock(Acquired):
    def __init__(self):
        self.java = library('asyncio.Lock')(asyncio_java)


class Event(Coat):
    def __init__(self):
        self.java = library('asyncio.Event')(asyncio_java)

    def is_set(self):
        return call(self.java.isSet)

    def set(self):
        call(self.java.set)

    def clear(self):
        call(self.java.clear)

    async def wait(self):
        return await Waiting(getattr(self.java, 'await')())


class Condition(Acquired):
    def __init__(self, lock=None):
        self._lock = Lock() if lock is None else lock
        self.java = library('asyncio.Condition')(asyncio_java, self._lock.java)

    async def wait(self):
        return await Waiting(getattr(self.java, 'await')())

    async def wait_for(self, predicate):
        result = None

        def truth(_):
            nonlocal result
            result = predicate()
            return bool(result)
        await Waiting(self.java.awaitFor(PythonCall(code(truth), predicate, 'predicate')))
        return result

    def notify(self, n=1):
        call(self.java.notifySome, n)

    def notify_all(self):
        call(self.java.notifyEvery)


class Semaphore(Acquired):
    JAVA = 'asyncio.Semaphore'

    def __init__(self, value=1):
        self.java = call(library(self.JAVA), asyncio_java, value)

    @property
    def _value(self):
        return Inside.read(self.java, 'value')


class BoundedSemaphore(Semaphore):
    JAVA = 'asyncio.BoundedSemaphore'

    def __init__(self, value=1):
        super().__init__(value)


class Barrier(Coat):
    def __init__(self, parties):
        self.java = call(library('asyncio.Barrier'), asyncio_java, parties)

    async def wait(self):
        return await Waiting(getattr(self.java, 'await')())

    async def reset(self):
        await Waiting(self.java.reset())

    async def abort(self):
        await Waiting(self.java.abort())

    async def __aenter__(self):
        return await Waiting(self.java.aenter())

    async def __aexit__(self, kind, error, trace):
        await Waiting(self.java.aexit(None))

    parties = property(lambda self: call(self.java.parties))
    n_waiting = property(lambda self: call(self.java.nWaiting))
    broken = property(lambda self: call(self.java.broken))
    _count = property(lambda self: Inside.read(self.java, 'count'))


class Queue(Coat):
    JAVA = 'asyncio.Queue'

    def __init__(self, maxsize=0):
        self.java = call(library(self.JAVA), asyncio_java, maxsize)

    async def put(self, item):
        await Waiting(self.java.put(boxed(item)))

    async def get(self):
        return await Waiting(self.java.get())

    def put_nowait(self, item):
        call(self.java.putNowait, boxed(item))

    def get_nowait(self):
        return call(self.java.getNowait)

    def qsize(self):
        return call(self.java.qsize)

    def empty(self):
        return call(self.java.empty)

    def full(self):
        return call(self.java.full)

    def task_done(self):
        call(self.java.taskDone)

    async def join(self):
        await Waiting(self.java.join())

    def shutdown(self, immediate=False):
        call(self.java.shutdown, bool(immediate))

    def _format(self):
        return repr(self).partition(hex(id(self)))[2].strip(' >')

    maxsize = property(lambda self: call(self.java.maxsize))
    _getters = property(lambda self: Waiters(self.java, 'getters'))
    _putters = property(lambda self: Waiters(self.java, 'putters'))
    _unfinished_tasks = property(
        lambda self: Inside.read(self.java, 'unfinished'),
        lambda self, count: Inside.write(self.java, 'unfinished', count))
    __class_getitem__ = classmethod(types.GenericAlias)


class LifoQueue(Queue):
    JAVA = 'asyncio.LifoQueue'


class PriorityQueue(Queue):
    JAVA = 'asyncio.PriorityQueue'


class QueueShutDown(Exception):
    """Python 3.13's."""


PUBLIC = (Lock, Event, Condition, Semaphore, BoundedSemaphore, Barrier,
          Queue, LifoQueue, PriorityQueue, QueueShutDown)
