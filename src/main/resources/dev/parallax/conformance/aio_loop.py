"""asyncio's event loop: a coat around the Java loop."""

import inspect
import threading
from asyncio import coroutines, events

import java

import bridge
import aio_context
from aio_context import context_of
from aio_crossing import Coats, Inside, boxed, call, calling, code, library, unboxed
from aio_timers import Timers

JavaLoop = library('asyncio.EventLoop')
Interpreter = library('interpreter.Interpreter')
Factory = java.type('dev.parallax.conformance.PythonTaskFactory')
Handler = java.type('dev.parallax.conformance.PythonExceptionHandler')
Clock = java.type('dev.parallax.conformance.PythonClock')
Settings = library('interpreter.InterpreterSettings')
coats = Coats()
asyncio_java = None  # Java's module asyncio, set by adapt_asyncio
aio_futures = None
current = {}  # what set_event_loop set, by thread


class Handle:
    def __init__(self, inner, callback, args):
        self.java, self._callback, self._args = inner, callback, args

    def cancel(self):
        call(self.java.cancel)

    def cancelled(self):
        return call(self.java.cancelled)

    def when(self):
        return call(self.java.when)

    _cancelled = property(cancelled)

    def __repr__(self):
        return str(self.java.toString())


class BaseEventLoop(events.AbstractEventLoop):
    """Runs in Java; a subclass with a time of its own is run turn by turn, as it expects."""

    def __init__(self):
        self.own_time = type(self).time is not BaseEventLoop.time
        py = asyncio_java.py()
        if self.own_time:
            py = Interpreter(py.settings(), Clock(self.now), py.sink())
        self.java = JavaLoop(py)
        self.timers = Timers(self)
        self.factory, self.handler, self.stopped = None, None, False
        self.set_debug(coroutines._is_debug_mode())
        coats.add(self)

    def __setattr__(self, name, value):
        super().__setattr__(name, value)
        if name == 'call_exception_handler':
            # A test's own method: Java tells its handler whatever it tells of.
            call(self.java.setExceptionHandler,
                 Handler(code(lambda told: value(context_python(told)))))

    def __repr__(self):
        return (f'<{type(self).__name__} running={self.is_running()} '
                f'closed={self.is_closed()} debug={self.get_debug()}>')

    def time(self):
        return call(self.java.time)

    def now(self):
        """Returns the test's time to Java, which asks before it makes a timer."""
        self.timers.look()
        return float(self.time())

    def schedule(self, method, *arguments):
        callback, args, context = arguments[-3:]
        given = (*arguments[:-3], calling(callback, *args))
        if context is not None:
            given += (context.java,)
        return Handle(call(method, *given), callback, args)

    def call_soon(self, callback, *args, context=None):
        return self.schedule(self.java.callSoon, callback, args, context)

    def call_soon_threadsafe(self, callback, *args, context=None):
        return self.schedule(self.java.callSoonThreadsafe, callback, args, context)

    def call_later(self, delay, callback, *args, context=None):
        if self.own_time:
            return self.call_at(self.time() + delay, callback, *args, context=context)
        return self.schedule(self.java.callLater, float(delay), callback, args, context)

    def call_at(self, when, callback, *args, context=None):
        if self.own_time:
            self.timers.look()
        handle = self.schedule(self.java.callAt, float(when), callback, args, context)
        self.timers.made(handle.java)
        return handle

    def create_future(self):
        return aio_futures.Future(loop=self)

    def create_task(self, coro, **named):
        self._check_closed()
        if self.factory is not None:
            return self.factory(self, coro, **named)
        return aio_futures.Task(coro, loop=self, **named)

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError('task factory must be a callable or None')
        self.factory = factory

        def make(request):
            named = {}
            if takes_context(factory):
                named['context'] = aio_context.coat(request.context())
            if request.name() is not None:
                named['name'] = str(request.name())
            return factory(self, aio_futures.coroutine_of(request.coroutine()), **named).java
        call(self.java.setTaskFactory, None if factory is None else Factory(code(make)))

    def get_task_factory(self):
        return self.factory

    def run_until_complete(self, future):
        if not self.own_time:
            return call(self.java.runUntilComplete, aio_futures.awaitable(future))
        self._check_closed()
        future = aio_functions.ensure_future(future, loop=self)
        while not future.done():
            self._run_once()
            if self.stopped:
                break
        else:
            self._run_once()
        self.stopped = False
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')
        return future.result()

    def run_forever(self):
        if not self.own_time:
            return call(self.java.runForever)
        while not self.stopped:
            self._run_once()
        self.stopped = False

    def _run_once(self):
        self.java.stop()
        call(self.java.runForever)
        self.timers.look()

    def stop(self):
        self.stopped = True
        self.java.stop()

    def is_running(self):
        return call(self.java.isRunning)

    def is_closed(self):
        return call(self.java.isClosed)

    def close(self):
        call(self.java.close)

    def _check_closed(self):
        if self.is_closed():
            raise RuntimeError('Event loop is closed')

    def get_debug(self):
        return call(self.java.getDebug)

    def set_debug(self, enabled):
        call(self.java.setDebug, bool(enabled))

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        self.handler = handler
        call(self.java.setExceptionHandler, None if handler is None
             else Handler(code(lambda told: handler(self, context_python(told)))))

    def get_exception_handler(self):
        return self.handler

    def default_exception_handler(self, context):
        call(self.java.defaultExceptionHandler, context_java(context))

    def call_exception_handler(self, context):
        call(self.java.callExceptionHandler, context_java(context))

    def run_in_executor(self, executor, func, *args):
        run = calling_result(func, args)
        return call(self.java.runInExecutor, None if executor is None else executor.java, run)

    def set_default_executor(self, executor):
        call(self.java.setDefaultExecutor, executor.java)

    async def shutdown_default_executor(self, timeout=None):
        await unboxed(call(self.java.shutdownDefaultExecutor))

    async def shutdown_asyncgens(self):
        await aio_crossing.Waiting(self.java.shutdownAsyncgens())

    @property
    def _ready(self):
        return list(Inside.read(Inside.read(Inside.read(self.java, 'turns'), 'ready'), 'ready'))

    @property
    def _default_executor(self):
        return Inside.read(Inside.read(self.java, 'executors'), 'standard')


def takes_context(factory):
    kinds = inspect.signature(factory).parameters
    return 'context' in kinds or any(kind.kind == kind.VAR_KEYWORD for kind in kinds.values())


def calling_result(function, arguments):
    return aio_crossing.giving(lambda: function(*arguments))


def context_python(told):
    made = {}
    for key in told.keySet():
        value = told.get(key)
        if isinstance(value, library('asyncio.Handle')):
            value = Handle(value, None, ())
        made[str(key)] = unboxed(value)
    return made


def context_java(context):
    told = java.type('java.util.LinkedHashMap')()
    for key, value in context.items():
        if isinstance(value, BaseException):
            value = aio_crossing.throwable(value)
        elif hasattr(value, 'java'):
            value = value.java
        else:
            value = boxed(value)
        told.put(key, value)
    return told


def bare(inner):
    made = BaseEventLoop.__new__(BaseEventLoop)
    made.own_time, made.java = False, inner
    made.timers = Timers(made)
    made.factory, made.handler, made.stopped = None, None, False
    return made


def coat(inner):
    return coats.of(inner, bare)


def _get_running_loop():
    try:
        return coat(asyncio_java.getRunningLoop())
    except bridge.Throwable:
        return None


def get_running_loop():
    return coat(call(asyncio_java.getRunningLoop))


def get_event_loop():
    running = _get_running_loop()
    known = current.get(threading.get_ident()) if running is None else running
    if known is None:
        name = threading.current_thread().name
        raise RuntimeError(f'There is no current event loop in thread {name!r}.')
    return known


def set_event_loop(loop):
    current[threading.get_ident()] = loop
    asyncio_java.setEventLoop(None if loop is None else loop.java)


class Policy(events.AbstractEventLoopPolicy):
    loop = None

    def new_event_loop(self):
        return BaseEventLoop()


policy = Policy()


def new_event_loop():
    return policy.new_event_loop()


def _get_event_loop_policy():
    return policy


def _set_event_loop_policy(new):
    global policy
    policy = Policy() if new is None else new
    current.clear()


_AbstractEventLoopPolicy = events.AbstractEventLoopPolicy
_DefaultEventLoopPolicy = Policy


import aio_crossing
import aio_functions
