"""asyncio and contextvars with Java's classes."""

import asyncio
import functools
import sys
import unittest

import java

import bridge
from bridge import library

import aio_context
import aio_crossing
import aio_functions
import aio_futures
import aio_locks
import aio_loop
import aio_runner

NAMES = {
    aio_loop: ('BaseEventLoop', 'Handle', 'get_event_loop', 'get_running_loop', 'set_event_loop',
               '_get_running_loop', 'new_event_loop', '_get_event_loop_policy',
               '_set_event_loop_policy', '_AbstractEventLoopPolicy', '_DefaultEventLoopPolicy'),
    aio_futures: ('Future', 'Task', 'isfuture'),
    aio_functions: ('ensure_future', 'create_task', 'current_task', 'all_tasks', 'sleep', 'gather',
                    'shield', 'wait', 'wait_for', 'as_completed', 'Timeout', 'timeout',
                    'timeout_at', 'TaskGroup', 'to_thread', 'eager_task_factory',
                    'create_eager_task_factory', 'run_coroutine_threadsafe'),
    aio_runner: ('Runner', 'run'),
    aio_locks: tuple(kind.__name__ for kind in aio_locks.PUBLIC),
}
# What Python 3.12's modules don't have, or have from C: the tests ask for both by name.
EXTRA = {
    asyncio.queues: ('QueueShutDown',),
    asyncio.events: ('_get_event_loop_policy', '_set_event_loop_policy',
                     '_AbstractEventLoopPolicy'),
    asyncio.unix_events: ('_DefaultEventLoopPolicy',),
}
TWICE = {
    asyncio.futures: {'Future': ('_CFuture', '_PyFuture')},
    asyncio.tasks: {'Task': ('_CTask', '_PyTask'),
                    'current_task': ('_c_current_task', '_py_current_task'),
                    'all_tasks': ('_c_all_tasks', '_py_all_tasks')},
}


def builtin(function):
    """Returns what does not become a method of a class that holds it, like a function of C's."""
    return functools.partial(function)


def place(name, value):
    """Puts a name wherever a module of asyncio has it."""
    modules = [m for n, m in sys.modules.items() if n == 'asyncio' or n.startswith('asyncio.')]
    for module in modules:
        if module is asyncio or hasattr(module, name) or name in EXTRA.get(module, ()):
            setattr(module, name, value)
        for other in TWICE.get(module, {}).get(name, ()):
            setattr(module, other, value if isinstance(value, type) else builtin(value))


def install():
    bridge.errors.update(
        (error.__name__, error) for error in (
            asyncio.CancelledError, asyncio.InvalidStateError, asyncio.BrokenBarrierError,
            asyncio.QueueEmpty, asyncio.QueueFull, aio_locks.QueueShutDown))
    library('identity.PythonThread').bind(bridge.py.threads().main())
    inner = library('asyncio.Asyncio')(bridge.py)
    for module in (aio_loop, aio_functions, aio_locks, aio_runner):
        module.asyncio_java = inner
    aio_loop.aio_futures = aio_futures
    aio_context.install()
    aio_runner.install()
    for module, names in NAMES.items():
        for name in names:
            place(name, getattr(module, name))
    asyncio.SelectorEventLoop = asyncio.DefaultEventLoop = asyncio.EventLoop = aio_loop.BaseEventLoop


def tests(name):
    install()
    return unittest.defaultTestLoader.loadTestsFromName(name)
