"""Tasks, futures and what waits for them: Suites.java names the other half."""

import asyncio
import contextvars


async def _gives(value, delay=0.001):
    await asyncio.sleep(delay)
    return value


async def _raises(text, delay=0.001):
    await asyncio.sleep(delay)
    raise ValueError(text)


def _error(e):
    return f"{type(e).__name__}: {e}"


async def _tell(t, awaitable):
    try:
        t.log(repr(await awaitable))
    except BaseException as e:
        t.log(_error(e))


async def _forever(t, name):
    try:
        await asyncio.sleep(1000)
    except asyncio.CancelledError as e:
        t.log(name, "cancelled", repr(e))
        raise
    finally:
        t.log(name, "finally")


def a_future_is_asked_too_early_and_set_twice(t):
    async def main():
        f = asyncio.get_running_loop().create_future()
        t.log(f)
        t.tell(f.result)
        t.tell(f.exception)
        f.set_result(3)
        t.log(f)
        t.tell(lambda: f.set_result(4))
        t.tell(lambda: f.set_exception(ValueError("x")))
        t.tell(f.cancel)
        g = asyncio.get_running_loop().create_future()
        t.tell(lambda: g.cancel("why"))
        t.log(g)
        t.tell(g.result)
        t.tell(g.exception)
        h = asyncio.get_running_loop().create_future()
        h.set_exception(StopIteration(1))
        t.tell(h.result)

    asyncio.run(main())


def a_futures_callbacks_run_later_in_order(t):
    async def main():
        f = asyncio.get_running_loop().create_future()

        def first(g):
            t.log("first", g is f)

        def second(g):
            t.log("second")

        f.add_done_callback(first)
        f.add_done_callback(second)
        f.add_done_callback(first)
        t.log(f.remove_done_callback(first))
        f.add_done_callback(first)
        f.set_result(None)
        t.log("set")
        await asyncio.sleep(0)
        f.add_done_callback(second)
        await asyncio.sleep(0)

    asyncio.run(main())


def a_task_refuses_to_be_given_its_result(t):
    async def main():
        task = asyncio.create_task(_gives(1), name="T")
        t.tell(lambda: task.set_result(1))
        t.tell(lambda: task.set_exception(ValueError()))
        t.log(task.get_name())
        task.set_name("other")
        t.log(task.get_name())
        t.log(await task)

    asyncio.run(main())


def cancelling_before_the_start(t):
    async def main():
        task = asyncio.create_task(_forever(t, "a"))
        t.log(task.cancel("early"), task.cancelling())
        await _tell(t, task)
        t.log(task.cancelled(), task.cancel())

    asyncio.run(main())


def cancelling_what_waits(t):
    async def main():
        task = asyncio.create_task(_forever(t, "a"))
        await asyncio.sleep(0)
        t.log(task.cancel("late"), task.done())
        await _tell(t, task)
        t.log(task.cancelled())

    asyncio.run(main())


def a_task_may_refuse_its_cancellation(t):
    async def stubborn():
        try:
            await asyncio.sleep(1000)
        except asyncio.CancelledError:
            t.log("refused", asyncio.current_task().uncancel())
        return "done"

    async def main():
        task = asyncio.create_task(stubborn())
        await asyncio.sleep(0)
        task.cancel()
        task.cancel()
        t.log(task.cancelling())
        await _tell(t, task)
        t.log(task.cancelled(), task.cancelling())

    asyncio.run(main())


def cancelling_goes_through_nested_tasks(t):
    async def outer():
        try:
            await asyncio.create_task(_forever(t, "inner"))
        finally:
            t.log("outer finally")

    async def main():
        task = asyncio.create_task(outer())
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        task.cancel("m")
        await _tell(t, task)

    asyncio.run(main())


def cancelling_oneself(t):
    async def self():
        asyncio.current_task().cancel()
        t.log("still here")
        await asyncio.sleep(0)
        t.log("never")

    async def main():
        await _tell(t, asyncio.create_task(self()))

        async def returns():
            asyncio.current_task().cancel()
            return 5

        await _tell(t, asyncio.create_task(returns()))

    asyncio.run(main())


def gather_keeps_the_order(t):
    async def main():
        c = _gives("x")
        t.log(await asyncio.gather(_gives("a", 0.01), _gives("b"), c, c))
        t.log(await asyncio.gather())
        await _tell(t, asyncio.gather(_gives(1, 0.01), _raises("boo")))
        t.log(await asyncio.gather(_gives(1), _raises("boo"), return_exceptions=True))

    asyncio.run(main())


def cancelling_a_gather_cancels_its_children(t):
    async def main():
        g = asyncio.gather(_forever(t, "a"), _forever(t, "b"))
        await asyncio.sleep(0)
        t.log(g.cancel("stop"), g.done())
        await _tell(t, g)
        h = asyncio.gather(_forever(t, "c"), return_exceptions=True)
        await asyncio.sleep(0)
        h.cancel()
        await _tell(t, h)
        t.log(h.cancelled())

    asyncio.run(main())


def gathering_what_is_cancelled_by_others(t):
    async def main():
        task = asyncio.create_task(_forever(t, "a"))
        g = asyncio.gather(task, return_exceptions=True)
        await asyncio.sleep(0)
        task.cancel("m")
        t.log([type(x).__name__ for x in await g])
        task = asyncio.create_task(_forever(t, "b"))
        g = asyncio.gather(task, _gives(1, 0))
        await asyncio.sleep(0)
        task.cancel("m")
        await _tell(t, g)

    asyncio.run(main())


def wait_for_gives_up(t):
    async def main():
        t.log(await asyncio.wait_for(_gives(1), 10))
        t.log(await asyncio.wait_for(_gives(1), None))
        await _tell(t, asyncio.wait_for(_forever(t, "a"), 0.001))
        await _tell(t, asyncio.wait_for(_forever(t, "b"), 0))
        await _tell(t, asyncio.wait_for(_raises("boo"), 10))
        f = asyncio.get_running_loop().create_future()
        f.set_result("ready")
        t.log(await asyncio.wait_for(f, 0))

    asyncio.run(main())


def wait_tells_done_and_pending(t):
    async def main():
        a = asyncio.create_task(_gives(1, 0.001), name="a")
        b = asyncio.create_task(_gives(2, 0.2), name="b")
        for timeout, when in [
            (None, asyncio.FIRST_COMPLETED),
            (0.001, asyncio.ALL_COMPLETED),
            (None, asyncio.ALL_COMPLETED),
        ]:
            done, pending = await asyncio.wait([a, b], timeout=timeout, return_when=when)
            t.log(sorted(x.get_name() for x in done), sorted(x.get_name() for x in pending))
        await _tell(t, asyncio.wait([]))
        c = asyncio.create_task(_raises("boo"), name="c")
        d = asyncio.create_task(_gives(2, 0.2), name="d")
        done, pending = await asyncio.wait([c, d], return_when=asyncio.FIRST_EXCEPTION)
        t.log([x.get_name() for x in done], [x.get_name() for x in pending])
        t.tell(c.result)

    asyncio.run(main())


def as_completed_gives_the_fastest_first(t):
    async def main():
        for c in asyncio.as_completed([_gives("slow", 0.05), _gives("fast")]):
            t.log(await c)
        async for f in asyncio.as_completed([_gives("slow", 0.05), _gives("fast")]):
            t.log(f.result())
        for c in asyncio.as_completed([_gives(1), _gives(2, 0.5)], timeout=0.05):
            await _tell(t, c)

    asyncio.run(main())


def a_shield_protects(t):
    async def main():
        inner = asyncio.create_task(_gives("safe", 0.01))
        outer = asyncio.shield(inner)
        await asyncio.sleep(0)
        t.log(outer.cancel())
        await _tell(t, outer)
        t.log(await inner)
        inner = asyncio.create_task(_forever(t, "a"))
        outer = asyncio.shield(inner)
        await asyncio.sleep(0)
        inner.cancel()
        await _tell(t, outer)

    asyncio.run(main())


def cancelling_beats_a_timeout(t):
    async def main():
        async def f():
            async with asyncio.timeout(1000):
                await _forever(t, "a")

        task = asyncio.create_task(f())
        await asyncio.sleep(0)
        task.cancel("out")
        await _tell(t, task)

    asyncio.run(main())


def a_group_waits_for_its_tasks(t):
    async def main():
        async with asyncio.TaskGroup() as g:
            t.log(g)
            a = g.create_task(_gives(1))
            b = g.create_task(_gives(2))
            t.log(g)
        t.log(a.result(), b.result(), g)
        c = _gives(1)
        t.tell(lambda: g.create_task(c))
        c = _gives(1)
        t.tell(lambda: asyncio.TaskGroup().create_task(c))

    asyncio.run(main())


def a_group_is_cancelled_from_outside(t):
    async def main():
        async def f():
            async with asyncio.TaskGroup() as g:
                g.create_task(_forever(t, "task"))

        task = asyncio.create_task(f())
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        task.cancel("out")
        await _tell(t, task)

    asyncio.run(main())


def loops_refuse_what_they_cannot(t):
    loop = asyncio.new_event_loop()
    t.log(loop.is_running(), loop.is_closed())

    async def inside():
        t.tell(loop.run_forever)
        t.tell(loop.close)
        return 1

    t.log(loop.run_until_complete(inside()))
    f = loop.create_future()
    loop.call_soon(loop.stop)
    t.tell(lambda: loop.run_until_complete(f))
    loop.close()
    t.log(loop.is_closed())
    t.tell(lambda: loop.call_soon(lambda: None))
    t.tell(loop.run_forever)


def equal_moments_come_in_the_heaps_order(t):
    loop = asyncio.new_event_loop()
    when = loop.time() + 0.001
    for i in range(8):
        loop.call_at(when, t.log, i)
    loop.call_at(when + 0.001, loop.stop)
    loop.run_forever()
    loop.close()


def a_runner_runs_several(t):
    with asyncio.Runner() as runner:
        t.log(runner.run(_gives(1)))
        t.log(runner.run(_gives(2)))
        loop = runner.get_loop()
    t.log(loop.is_closed())
    t.tell(runner.get_loop)


def eager_tasks_begin_at_once(t):
    async def child():
        t.log("begun")
        await asyncio.sleep(0)
        t.log("goes on")
        return 1

    async def nothing():
        return 2

    async def main():
        asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
        a = asyncio.create_task(child())
        b = asyncio.create_task(nothing())
        t.log("made", a.done(), b.done())
        t.log(await a, await b)

    asyncio.run(main())


def tokens_restore(t):
    v = contextvars.ContextVar("v")

    def lost():
        try:
            v.get()
        except LookupError:
            t.log("no value", v.get("other"))

    lost()
    a = v.set("1")
    b = v.set("2")
    t.log(v.get(), b.old_value)
    v.reset(b)
    t.log(v.get())
    try:
        v.reset(b)
    except RuntimeError as e:
        t.log(str(e).partition(" has ")[2])
    try:
        contextvars.copy_context().run(lambda: v.reset(a))
    except ValueError as e:
        t.log(str(e).partition(" was ")[2])
    v.reset(a)
    lost()
    c = contextvars.copy_context()
    try:
        c.run(lambda: c.run(lambda: None))
    except RuntimeError as e:
        t.log(str(e).partition(": ")[0], str(e).endswith("is already entered"))


def contexts_are_copied(t):
    v = contextvars.ContextVar("v", default="default")

    async def child():
        t.log("child", v.get())
        v.set("child")
        await asyncio.sleep(0)
        t.log("child", v.get())

    async def main():
        v.set("main")
        task = asyncio.create_task(child())
        asyncio.get_running_loop().call_soon(lambda: (t.log("soon", v.get()), v.set("soon")))
        await task
        t.log("main", v.get())
        own = contextvars.copy_context()
        await asyncio.create_task(child(), context=own)
        t.log(own[v], v.get())
        t.log(await asyncio.to_thread(v.get))

    asyncio.run(main())
    t.log(v.get())


def a_timeout_turns_cancellation_into_its_error(t):
    async def main():
        timeout = asyncio.timeout(0.001)
        try:
            async with timeout:
                await _forever(t, "a")
        except TimeoutError as e:
            t.log(_error(e), type(e.__cause__).__name__, timeout.expired())
        t.log(asyncio.current_task().cancelling(), timeout)
        t.tell(lambda: timeout.reschedule(None))
        t.tell(lambda: asyncio.timeout(1).reschedule(None))

    asyncio.run(main())


def a_group_cancels_the_others(t):
    async def main():
        try:
            async with asyncio.TaskGroup() as g:
                g.create_task(_forever(t, "other"))
                g.create_task(_raises("boo"))
                await _forever(t, "body")
        except ExceptionGroup as e:
            t.log(_error(e), list(e.exceptions))
        t.log(asyncio.current_task().cancelling())

    asyncio.run(main())
