"""What Ctrl-C does to a runner. AsyncioInterruptCases.java is the other half."""

import _thread
import asyncio
import signal

ROUND = 0.02
PATIENCE = 10_000  # turns; an interrupt comes in the first few

# What a shell started in the background ignores it, with all its children.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


async def _hears(t, awaitable):
    try:
        await awaitable
        t.log("never interrupted")
    except asyncio.CancelledError:
        t.log("cancelled")
        raise


def an_interrupt_cancels_what_runs(t):
    async def main():
        asyncio.get_running_loop().call_soon(_thread.interrupt_main)
        for _ in range(PATIENCE):
            await asyncio.sleep(0)

    with asyncio.Runner() as runner:
        t.tell(lambda: runner.run(_hears(t, main())))


def an_interrupt_cancels_what_has_not_begun(t):
    async def main():
        t.log("begun")
        await asyncio.sleep(3)

    with asyncio.Runner() as runner:
        runner.get_loop().call_soon(_thread.interrupt_main)
        t.tell(lambda: runner.run(main()))


def an_interrupt_cancels_what_waits(t):
    with asyncio.Runner() as runner:
        loop = runner.get_loop()
        f = loop.create_future()
        loop.call_later(ROUND, _thread.interrupt_main)
        late = loop.call_later(50 * ROUND, f.set_result, "late")
        t.tell(lambda: runner.run(_hears(t, f)))
        late.cancel()
        t.log(f.cancelled())


def an_interrupt_of_a_task_that_is_cancelled_adds_nothing(t):
    async def interrupts(task):
        task.cancel()
        _thread.interrupt_main()

    async def main():
        asyncio.create_task(interrupts(asyncio.current_task()))
        await _hears(t, asyncio.sleep(3))

    with asyncio.Runner() as runner:
        t.tell(lambda: runner.run(main()))


def a_second_interrupt_ends_the_loop(t):
    async def main():
        asyncio.get_running_loop().call_soon(_thread.interrupt_main)
        try:
            await asyncio.sleep(50 * ROUND)
            t.log("never interrupted")
        except asyncio.CancelledError:
            t.log("cancelled")
            asyncio.get_running_loop().call_soon(_thread.interrupt_main)
            await _hears(t, asyncio.sleep(50 * ROUND))

    with asyncio.Runner() as runner:
        t.tell(lambda: runner.run(main()))
        t.log("interrupted")
