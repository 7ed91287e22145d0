"""Loops, runners, eager tasks, async generators in a loop: Suites.java names the other half."""

import asyncio
import contextvars

ROUND = 0.02


async def _gives(value):
    return value


async def _tell(t, awaitable):
    try:
        t.log("result", await awaitable)
    except BaseException as e:
        t.log(t.error(e))


def _future():
    return asyncio.get_running_loop().create_future()


def _text(t, call):
    """Tells a RuntimeError's text up to the first object in it."""
    try:
        call()
    except RuntimeError as e:
        t.log(str(e).partition("<")[0].partition(" in thread")[0])


def what_needs_a_loop(t):
    c = _gives(1)
    _text(t, asyncio.get_running_loop)
    _text(t, asyncio.current_task)
    _text(t, lambda: asyncio.ensure_future(c))
    _text(t, lambda: asyncio.shield(c))
    _text(t, lambda: asyncio.gather(c))
    _text(t, lambda: asyncio.gather())
    _text(t, lambda: asyncio.create_task(c))
    c.close()


def gathering_futures_of_a_loop_that_does_not_run(t):
    loop, other = asyncio.new_event_loop(), asyncio.new_event_loop()
    a, b, c = loop.create_future(), loop.create_future(), other.create_future()
    both = asyncio.gather(a, b)
    t.log(both.get_loop() is loop)
    a.set_result(1)
    b.set_result(2)
    t.log(loop.run_until_complete(both))
    t.tell(lambda: asyncio.gather(a, c))
    t.tell(lambda: loop.run_until_complete(c))
    loop.close()
    other.close()


def runners_with_a_loop_of_their_own(t):
    v = contextvars.ContextVar("v", default="none")

    async def sets(value):
        v.set(value)

    async def gets():
        return v.get()

    for debug in (True, False):
        with asyncio.Runner(debug=debug) as runner:
            t.log(runner.get_loop().get_debug())
    loop = asyncio.new_event_loop()
    loop.set_debug(True)
    context = contextvars.copy_context()
    with asyncio.Runner(loop_factory=lambda: loop) as runner:
        t.log(runner.get_loop() is loop, loop.get_debug())
        runner.run(sets("own"), context=context)
        t.log(context[v])
        t.log(runner.run(gets()))
        t.log(runner.run(gets(), context=context))
    t.log(loop.is_closed())


def a_loop_that_is_set_is_used(t):
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    t.log(asyncio.get_event_loop() is loop)
    f = asyncio.shield(_gives(42))
    t.log(f.get_loop() is loop, loop.run_until_complete(f))
    g = asyncio.gather(_gives(1), _gives(2))
    t.log(g.get_loop() is loop, loop.run_until_complete(g))
    t.log(loop.run_until_complete(asyncio.gather()))
    asyncio.set_event_loop(None)
    loop.close()


def running(t):
    async def main():
        c = _gives(1)
        _text(t, lambda: asyncio.run(c))
        c.close()
        return "result"

    async def fails():
        raise ValueError("spam")

    t.tell(lambda: asyncio.run(main()))
    t.tell(lambda: asyncio.run(fails()))
    _text(t, asyncio.get_running_loop)


def running_cancels_what_hangs(t):
    async def hangs(answer):
        try:
            await asyncio.sleep(3)
        except asyncio.CancelledError:
            t.log("cancelled")
            if answer:
                raise ValueError(answer)
            raise

    async def main():
        def tells(loop, context):
            t.log(context["message"], t.error(context["exception"]))

        asyncio.get_running_loop().set_exception_handler(tells)
        for answer in ("", "in hangs"):
            asyncio.create_task(hangs(answer))
        await asyncio.sleep(0)
        return 123

    t.log(asyncio.run(main()))


def a_main_program_may_cancel_itself(t):
    async def main():
        asyncio.current_task().cancel()
        await asyncio.sleep(0)

    async def takes_it():
        asyncio.current_task().cancel()
        try:
            await asyncio.sleep(3)
        except asyncio.CancelledError:
            t.log("taken")

    t.tell(lambda: asyncio.run(main()))
    t.tell(lambda: asyncio.run(takes_it()))


def a_runner_in_each_state(t):
    runner = asyncio.Runner()
    runner.close()
    runner.close()
    runner = asyncio.Runner()
    with runner:
        t.log(runner.run(_gives(1)))
    t.tell(lambda: runner.get_loop())
    c = _gives(1)
    t.tell(lambda: runner.run(c))
    c.close()
    runner = asyncio.Runner()
    loop = runner.get_loop()
    runner.close()
    t.log(loop.is_closed())


def a_runner_inside_a_runner(t):
    async def main(runner):
        c = _gives(1)
        t.tell(lambda: runner.run(c))
        c.close()

    with asyncio.Runner() as runner:
        runner.run(main(runner))


def a_runner_keeps_its_context(t):
    v = contextvars.ContextVar("v", default="none")

    async def sets(value):
        before = v.get()
        v.set(value)
        return before

    with asyncio.Runner() as runner:
        t.log(runner.run(sets(1)))
        t.log(runner.run(sets(2)), v.get())


def a_runner_runs_whatever_can_be_awaited(t):
    class Waits:
        def __await__(self):
            return (yield from _gives("awaited").__await__())

    with asyncio.Runner() as runner:
        t.log(runner.run(Waits()))


def stopping_while_something_runs(t):
    loop = asyncio.new_event_loop()
    seen = []

    async def counts():
        while len(seen) < 10:
            await asyncio.sleep(0)
            seen.append(1)
            if len(seen) == 2:
                loop.stop()

    task = loop.create_task(counts())
    t.tell(lambda: loop.run_until_complete(task))
    t.log(task.done(), len(seen))
    task.cancel()
    t.tell(lambda: loop.run_until_complete(task))
    loop.close()


def errors_that_end_programs_leave_the_loop(t):
    loop = asyncio.new_event_loop()

    async def ends():
        try:
            await asyncio.sleep(3)
        except asyncio.CancelledError:
            raise SystemExit(7)

    task = loop.create_task(ends())
    loop.run_until_complete(asyncio.sleep(0))
    task.cancel()
    t.tell(lambda: loop.run_until_complete(asyncio.sleep(0)))
    t.log(task.done(), task.cancelled(), t.error(task.exception()))
    loop.close()


def a_future_of_another_loop(t):
    other = asyncio.new_event_loop()
    f = other.create_future()

    async def main():
        try:
            await f
        except RuntimeError as e:
            t.log(str(e).startswith("Task <"), str(e).endswith("attached to a different loop"))

    asyncio.run(main())
    other.close()


def a_task_knows_its_coroutine_and_context(t):
    v = contextvars.ContextVar("v", default="none")

    async def main():
        c = _gives(1)
        context = contextvars.copy_context()
        task = asyncio.create_task(c, context=context)
        t.log(task.get_coro() is c, task.get_context() is context)
        await task
        t.log(task.get_coro() is c)
        f = _future()
        f.set_result("test")
        t.log((await asyncio.create_task(_gives(f))) is f)

    asyncio.run(main())


def a_cancellation_can_be_taken_for_a_time_out(t):
    async def limited(seconds, limit):
        task = asyncio.current_task()
        over = []

        def on_time_out():
            over.append(True)
            task.cancel()

        handle = asyncio.get_running_loop().call_later(limit, on_time_out)
        ended = False
        try:
            await asyncio.sleep(seconds)
            ended = True
        except asyncio.CancelledError:
            if not over or task.uncancel() > 0:
                raise
        finally:
            handle.cancel()
        await asyncio.sleep(0)
        t.log(over, ended, task.cancelling())

    async def main():
        await asyncio.create_task(limited(3, ROUND))
        await asyncio.create_task(limited(0, 3))

    asyncio.run(main())


def eager_tasks(t):
    v = contextvars.ContextVar("v", default=0)

    async def tells(name):
        t.log(name, asyncio.current_task().get_name() == "T", len(asyncio.all_tasks()))

    async def blocks(f):
        v.set(v.get() + 1)
        t.log("blocks", v.get())
        await f
        t.log("goes on", v.get())
        return "end"

    async def main():
        me = asyncio.current_task().get_name()
        asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
        task = asyncio.create_task(tells("at once"), name="T")
        t.log(task.done(), task.cancel(), task.cancelled(), len(asyncio.all_tasks()))
        t.log(asyncio.current_task().get_name() == me)
        f = _future()
        task = asyncio.create_task(blocks(f))
        t.log(task.done(), len(asyncio.all_tasks()), v.get())
        f.set_result(None)
        await _tell(t, task)
        task = asyncio.create_task(blocks(_future()))
        t.log(task.done(), task.cancel())
        await _tell(t, task)
        t.log(task.cancelled())
        ready = _future()
        ready.set_result(None)
        t.log(asyncio.create_task(blocks(ready)).done())

    asyncio.run(main())


async def _counts(t, f=None):
    try:
        await asyncio.sleep(0)
        got = yield 1
        if f is None:
            await asyncio.sleep(0)
            raise LookupError("crash")
        await f
        yield got
    finally:
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        t.log("finally")


def async_generators_clean_up_in_a_loop(t):
    async def asked():
        g = _counts(t)
        t.log(await g.asend(None))
        await _tell(t, g.asend(100))

    async def cancelled():
        f = _future()
        g = _counts(t, f)
        t.log(await g.asend(None))
        asyncio.get_running_loop().call_soon(f.cancel)
        await _tell(t, g.asend(100))

    async def closed():
        g = _counts(t, _future())
        t.log(await anext(g))
        await g.aclose()
        t.log("closed")

    async def thrown():
        g = _counts(t, _future())
        t.log(await anext(g))
        await _tell(t, g.athrow(ValueError("thrown")))

    async def crashes():
        await asyncio.sleep(0)
        raise LookupError("task")

    async def waits():
        task = asyncio.create_task(crashes())
        try:
            yield 1
        finally:
            await _tell(t, task)

    async def waiting():
        g = waits()
        await anext(g)
        await g.aclose()

    async def main():
        for f in (asked, cancelled, closed, thrown, waiting):
            await f()

    asyncio.run(main())


def running_closes_async_generators(t):
    async def fails():
        try:
            yield 1
            yield 2
        finally:
            raise ValueError("on close")

    kept = []

    async def main():
        def tells(loop, context):
            message = context["message"].partition(" <")[0]
            t.log(message, t.error(context["exception"]), context["asyncgen"] in kept)

        asyncio.get_running_loop().set_exception_handler(tells)
        kept.append(_counts(t, _future()))
        kept.append(fails())
        for g in kept:
            async for value in g:
                t.log(value)
                break

    asyncio.run(main())
    t.log("run")


def blocks_in_a_loop(t):
    class Manager:
        async def __aenter__(self):
            t.log("enters")
            await asyncio.sleep(0)
            t.log("entered")
            return self

        async def __aexit__(self, kind, error, traceback):
            await asyncio.sleep(0)
            t.log("left", t.error(error))

    async def main():
        async with Manager():
            await asyncio.sleep(0)
            raise LookupError("block")

    t.tell(lambda: asyncio.run(main()))


def calls_from_other_threads(t):
    async def adds(a, b, fail):
        await asyncio.sleep(0)
        if fail:
            raise LookupError("fail")
        return a + b

    async def main():
        loop = asyncio.get_running_loop()

        def asks(fail):
            return asyncio.run_coroutine_threadsafe(adds(1, 2, fail), loop).result()

        def cancels():
            f = asyncio.run_coroutine_threadsafe(asyncio.sleep(3), loop)
            t.log(f.cancel())

        await _tell(t, loop.run_in_executor(None, asks, False))
        await _tell(t, loop.run_in_executor(None, asks, True))
        await _tell(t, loop.run_in_executor(None, cancels))
        await _tell(t, asyncio.to_thread(asks, False))
        await _tell(t, asyncio.to_thread(asks, True))

    asyncio.run(main())
