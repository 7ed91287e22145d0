"""Multiplies the delays of time.sleep and asyncio.sleep (``--time-scale``)."""

import time

from parallax_lane.hooks import after_import


def install(scale):
    """Replaces both functions; a delay that is no positive number reaches the real one as it is."""
    real_sleep = time.sleep

    def sleep(seconds):
        real_sleep(_scaled(seconds, scale))

    _as(sleep, "time")
    time.sleep = sleep

    def patch(asyncio):
        real = asyncio.sleep

        async def sleep(delay, result=None, **keywords):
            return await real(_scaled(delay, scale), result, **keywords)

        _as(sleep, "asyncio.tasks")
        asyncio.sleep = asyncio.tasks.sleep = sleep

    after_import("asyncio", patch)


def _as(sleep, module):
    """Gives it the name by which the real one is pickled."""
    sleep.__module__, sleep.__qualname__ = module, "sleep"


def _scaled(delay, scale):
    return delay * scale if isinstance(delay, (int, float)) and delay > 0 else delay
