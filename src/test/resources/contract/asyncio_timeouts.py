"""Time-outs and wait_for: Suites.java names the other half."""

import asyncio
import re
import time

ROUND = 0.02


async def _sleeps(rounds):
    await asyncio.sleep(rounds * ROUND)
    return rounds


async def _crashes(rounds, error):
    await asyncio.sleep(rounds * ROUND)
    raise error


async def _waits(t, name, error=None):
    """Waits to be cancelled; raises an error instead of the cancellation if there is one."""
    try:
        await asyncio.sleep(3)
    except asyncio.CancelledError:
        t.log(name, "cancelled")
        if error is not None:
            raise error
        raise


async def _late(t, name):
    """Takes its time to be cancelled."""
    try:
        await asyncio.sleep(3)
    except asyncio.CancelledError:
        t.log(name, "is cancelled")
        await _sleeps(1)
        t.log(name, "was cancelled")
        raise


async def _refuses(t, name, result):
    try:
        await asyncio.sleep(3)
    except asyncio.CancelledError:
        t.log(name, "refuses")
    return result


def _tree(e):
    if isinstance(e, BaseExceptionGroup):
        inner = ", ".join(map(_tree, e.exceptions))
        return f"{type(e).__name__}[{inner}]"
    return f"{type(e).__name__}({e})"


async def _tell(t, awaitable):
    try:
        t.log("result", await awaitable)
    except BaseException as e:
        cause = "" if e.__cause__ is None else " from " + _tree(e.__cause__)
        t.log(_tree(e) + cause)


async def _limited(t, timeout, body):
    try:
        async with timeout:
            t.log("body", await body)
    finally:
        t.log("expired", timeout.expired(), asyncio.current_task().cancelling())


def _run(t, *mains):
    async def f():
        for main in mains:
            await _tell(t, main())

    asyncio.run(f())


def a_time_out_ends_the_block(t):
    loop = asyncio.get_running_loop

    _run(
        t,
        lambda: _limited(t, asyncio.timeout(ROUND), _waits(t, "body")),
        lambda: _limited(t, asyncio.timeout_at(loop().time() + ROUND), _waits(t, "body")),
        lambda: _limited(t, asyncio.timeout(0), _waits(t, "never begun")),
        lambda: _limited(t, asyncio.timeout(0), asyncio.sleep(0)),
        lambda: _limited(t, asyncio.timeout(-11), asyncio.sleep(0)),
    )


def a_block_may_end_in_time(t):
    _run(
        t,
        lambda: _limited(t, asyncio.timeout(1000), _sleeps(1)),
        lambda: _limited(t, asyncio.timeout(None), _sleeps(1)),
        lambda: _limited(t, asyncio.timeout_at(None), _sleeps(1)),
        lambda: _limited(t, asyncio.timeout(1000), _crashes(1, ValueError("own"))),
    )


def it_knows_its_moment(t):
    async def main():
        now = asyncio.get_running_loop().time()
        async with asyncio.timeout(1000) as timeout:
            t.log(1000 <= timeout.when() - now < 1100)
            timeout.reschedule(now + 1)
            t.log(timeout.when() == now + 1)
            t.log(re.fullmatch(r"<Timeout \[active\] when=\d+\.\d*>", repr(timeout)) is not None)
            timeout.reschedule(None)
            t.log(timeout.when(), timeout)
        async with asyncio.timeout_at(now + 5) as timeout:
            t.log(timeout.when() == now + 5)
        t.log(asyncio.timeout(None).when(), asyncio.timeout_at(None).when())

    _run(t, main)


def time_outs_nest(t):
    async def same_moment():
        when = asyncio.get_running_loop().time() + ROUND
        inner = asyncio.timeout_at(when)
        await _limited(t, asyncio.timeout_at(when), _limited(t, inner, _waits(t, "body")))

    async def inner_first():
        inner = asyncio.timeout(ROUND)
        await _limited(t, asyncio.timeout(1000), _limited(t, inner, _waits(t, "body")))

    async def outer_first():
        inner = asyncio.timeout(1000)
        await _limited(t, asyncio.timeout(ROUND), _limited(t, inner, _waits(t, "body")))

    _run(t, same_moment, inner_first, outer_first)


def a_busy_loop_is_late(t):
    async def busy():
        async def body():
            await _tell(t, _limited(t, asyncio.timeout(ROUND), blocks()))
            await asyncio.sleep(3)

        async def blocks():
            time.sleep(3 * ROUND)
            await asyncio.sleep(3)

        await _limited(t, asyncio.timeout(6 * ROUND), body())

    _run(t, busy)


def a_block_may_answer_with_another_error(t):
    _run(
        t,
        lambda: _limited(t, asyncio.timeout(ROUND), _waits(t, "body", LookupError("instead"))),
        lambda: _limited(t, asyncio.timeout(ROUND), _refuses(t, "body", "anyhow")),
    )


def a_group_in_a_time_out(t):
    async def grouped():
        async with asyncio.TaskGroup() as g:
            g.create_task(_waits(t, "child", ValueError("child")))
            await _waits(t, "body")

    _run(t, lambda: _limited(t, asyncio.timeout(ROUND), grouped()))


def cleaning_up_has_a_time_out_of_its_own(t):
    async def cleans():
        try:
            await asyncio.sleep(3)
        finally:
            await _tell(t, _limited(t, asyncio.timeout(ROUND), _waits(t, "cleaning")))

    _run(t, lambda: _limited(t, asyncio.timeout(ROUND), cleans()))


def after_a_cancellation(t):
    async def times_out():
        asyncio.current_task().cancel()
        await _tell(t, asyncio.sleep(3))
        await _tell(t, _limited(t, asyncio.timeout(0), asyncio.sleep(3)))

    async def is_cancelled_again():
        asyncio.current_task().cancel()
        await _tell(t, asyncio.sleep(3))

        async def body():
            asyncio.current_task().cancel("again")
            await asyncio.sleep(3)

        await _tell(t, _limited(t, asyncio.timeout(1000), body()))

    async def main():
        for f in (times_out, is_cancelled_again):
            await _tell(t, asyncio.create_task(f()))

    _run(t, main)


async def _enters(timeout):
    async with timeout:
        pass


def it_refuses_what_comes_too_early_or_late(t):
    async def main():
        timeout = asyncio.timeout(1000)
        t.tell(lambda: timeout.reschedule(1))
        async with timeout:
            await _tell(t, _enters(timeout))
        await _tell(t, _enters(timeout))
        t.tell(lambda: timeout.reschedule(1))
        t.log(timeout)
        expired = asyncio.timeout(ROUND)
        try:
            async with expired:
                try:
                    await asyncio.sleep(3)
                except asyncio.CancelledError:
                    t.tell(lambda: expired.reschedule(1))
                    t.log(str(expired).partition(" when")[0])
                    raise
        except TimeoutError:
            t.log(expired)
        t.tell(lambda: expired.reschedule(1))

    _run(t, main)


def it_needs_a_task(t):
    async def main():
        timeout = asyncio.timeout(1)
        done = asyncio.get_running_loop().create_future()

        def without_task():
            t.tell(lambda: timeout.__aenter__().send(None))
            done.set_result("done")

        asyncio.get_running_loop().call_soon(without_task)
        await done
        t.tell(lambda: timeout.reschedule(1))

    _run(t, main)


def wait_for_waits_for_the_cancellation(t):
    async def given_time():
        task = asyncio.create_task(_late(t, "task"))
        await _sleeps(1)
        await _tell(t, asyncio.wait_for(task, 0))
        t.log(task.cancelled())

    _run(
        t,
        lambda: asyncio.wait_for(_late(t, "coroutine"), ROUND),
        given_time,
        lambda: asyncio.wait_for(_waits(t, "fails", LookupError("instead")), ROUND),
        lambda: asyncio.wait_for(_refuses(t, "coroutine", 42), ROUND),
    )


def wait_for_has_no_time(t):
    async def main():
        for seconds in (0, -1):
            task = asyncio.create_task(_waits(t, "task"))
            await asyncio.sleep(0)
            await _tell(t, asyncio.wait_for(task, seconds))
            t.log(task.cancelled())
            await _tell(t, asyncio.wait_for(_waits(t, "never begun"), seconds))

    _run(t, main)


def wait_for_is_cancelled(t):
    async def main():
        for seconds in (None, 1000):
            inner = asyncio.get_running_loop().create_future()
            task = asyncio.create_task(asyncio.wait_for(inner, seconds))
            await asyncio.sleep(0)
            t.log(task.cancel("out"))
            await _tell(t, task)
            t.log(inner.cancelled())
        task = asyncio.create_task(asyncio.wait_for(_late(t, "inner"), 1000))
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait({task})
        t.log(task.cancelled())

    _run(t, main)


def wait_for_is_cancelled_when_the_result_is_there(t):
    async def result():
        return "done"

    async def main():
        inner = asyncio.create_task(result())

        async def waits():
            t.log(await asyncio.wait_for(inner, 1000))
            await asyncio.sleep(3)
            t.log("never")

        task = asyncio.create_task(waits())
        await asyncio.sleep(0)
        task.cancel()
        await _tell(t, task)
        await _tell(t, inner)
        f = asyncio.get_running_loop().create_future()
        asyncio.get_running_loop().call_soon(f.set_result, "ok")
        await _tell(t, asyncio.wait_for(f, 1000))

    _run(t, main)


def wait_for_what_is_shielded(t):
    async def main():
        for seconds in (0, ROUND, None):
            task = asyncio.create_task(_sleeps(3))
            shield = asyncio.shield(task)
            await _tell(t, asyncio.wait_for(shield, seconds))
            t.log(task.done(), shield.cancelled())
            await _tell(t, task)

    _run(t, main)
