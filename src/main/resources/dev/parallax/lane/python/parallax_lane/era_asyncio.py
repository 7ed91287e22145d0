"""The asyncio half of the 2018 era; imported only once a script has imported asyncio."""

import functools
import inspect
import sys
import types
import warnings


def restore_coroutine(asyncio):
    """Brings back ``@asyncio.coroutine``, and lets asyncio run generators again."""
    coroutines = asyncio.coroutines
    if types.GeneratorType not in coroutines._COROUTINE_TYPES:
        coroutines._COROUTINE_TYPES += (types.GeneratorType,)
    asyncio.coroutine = coroutines.coroutine = coroutine


def coroutine(function):
    """Marks a generator function as a coroutine, as ``asyncio.coroutine`` did."""
    if inspect.iscoroutinefunction(function):
        return function
    if inspect.isgeneratorfunction(function):
        return types.coroutine(function)

    @functools.wraps(function)
    def waiting(*arguments, **keywords):
        result = function(*arguments, **keywords)
        if inspect.isgenerator(result):
            return (yield from result)
        if inspect.isawaitable(result):
            return (yield from result.__await__())
        return result

    return types.coroutine(waiting)


def make_loops(asyncio):
    """Lets get_event_loop make a loop in the main thread; elsewhere it raises as it always did."""
    real = asyncio.get_event_loop

    @functools.wraps(real)
    def get_event_loop():
        running = asyncio._get_running_loop()
        if running is not None:
            return running
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error", DeprecationWarning)
                return real()
        except (RuntimeError, DeprecationWarning):
            if not _in_main_thread():
                raise
        loop = asyncio.new_event_loop()
        asyncio.set_event_loop(loop)
        return loop

    asyncio.get_event_loop = asyncio.events.get_event_loop = get_event_loop


def _in_main_thread():
    threading = sys.modules.get("threading")
    return threading is None or threading.current_thread() is threading.main_thread()
