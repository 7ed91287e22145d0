"""More of tasks and futures: Suites.java names the other half."""

import asyncio
import contextvars

ROUND = 0.02


async def _sleeps(rounds):
    await asyncio.sleep(rounds * ROUND)
    return rounds


async def _gives(value):
    return value


async def _raises(error):
    raise error


async def _tell(t, awaitable):
    try:
        t.log("result", await awaitable)
    except BaseException as e:
        cause = "" if e.__cause__ is None else " from " + t.error(e.__cause__)
        t.log(t.error(e) + cause)


def _future():
    return asyncio.get_running_loop().create_future()


def a_task_cannot_await_itself(t):
    async def main():
        async def self():
            await task

        task = asyncio.create_task(self(), name="T")
        await _text(t, task)

    asyncio.run(main())


async def _text(t, awaitable):
    """Tells an error's text up to the first object in it."""
    try:
        await awaitable
    except RuntimeError as e:
        t.log(str(e).partition("<")[0])


def ensure_future_keeps_what_is_one(t):
    class Waits:
        def __await__(self):
            return (yield from _gives("ok").__await__())

    async def main():
        f = _future()
        f.set_result("ko")
        task = asyncio.create_task(_gives("ok"))
        t.log(asyncio.ensure_future(f) is f, asyncio.ensure_future(task) is task)
        await _tell(t, asyncio.ensure_future(f))
        await _tell(t, asyncio.ensure_future(_gives("made")))
        await _tell(t, asyncio.ensure_future(Waits()))
        await _tell(t, task)

    asyncio.run(main())


def a_task_tells_of_its_cancellation(t):
    async def main():
        task = asyncio.create_task(_sleeps(100))
        t.log(task.cancelling(), task.cancel(), task.cancelling(), task.cancel(), task.cancelling())
        await _tell(t, task)
        t.log(task.done(), task.cancelled(), task.cancel(), task.uncancel())

    asyncio.run(main())


def uncancelling_takes_a_cancellation_back(t):
    async def main():
        f = _future()

        async def waits():
            await f
            return 42

        task = asyncio.create_task(waits())
        await asyncio.sleep(0)
        f.set_result(None)
        t.log(task.cancel(), task.cancelling(), task.uncancel(), task.cancelling())
        await _tell(t, task)

    asyncio.run(main())


def cancelling_reaches_what_is_awaited(t):
    async def main():
        async def waits(f):
            await f
            return 12

        for which in ("inner", "both", "task"):
            f = _future()
            task = asyncio.create_task(waits(f))
            await asyncio.sleep(0)
            if which != "task":
                t.log(f.cancel("inner"))
            if which != "inner":
                t.log(task.cancel("task"))
            await _tell(t, task)
            t.log(f.cancelled(), task.cancelled())

    asyncio.run(main())


def a_task_may_go_on_after_its_cancellation(t):
    async def main():
        first, second, third = _future(), _future(), _future()

        async def ignores():
            await first
            try:
                await second
            except asyncio.CancelledError:
                t.log("ignored")
            return await third

        task = asyncio.create_task(ignores())
        await asyncio.sleep(0)
        first.set_result(None)
        await asyncio.sleep(0)
        task.cancel()
        t.log(second.cancelled())
        await asyncio.sleep(0)
        third.set_result(42)
        await _tell(t, task)
        t.log(third.cancelled(), task.cancelled(), task.cancelling())

    asyncio.run(main())


def cancelling_between_two_sleeps(t):
    async def main():
        async def sleeps():
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            t.log("never")

        task = asyncio.create_task(sleeps())
        await asyncio.sleep(0)
        task.cancel()
        await _tell(t, task)
        t.log(task.done(), task.cancelled(), task.cancel())

    asyncio.run(main())


def messages_of_cancellation_go_on(t):
    async def main():
        async def outer(message):
            task = asyncio.create_task(asyncio.sleep(3))
            await asyncio.sleep(0)
            task.cancel(message)
            await asyncio.wait([task])
            task.result()

        for message in (None, "my message"):
            await _tell(t, asyncio.create_task(outer(message)))

        async def wraps():
            task = asyncio.create_task(asyncio.sleep(3))
            asyncio.get_running_loop().call_soon(task.cancel, "msg")
            try:
                await task
            except asyncio.CancelledError as e:
                raise ValueError("cancelled") from e

        await _tell(t, asyncio.create_task(wraps()))

    asyncio.run(main())


def waiting_for_the_same_twice(t):
    async def main():
        a = asyncio.create_task(_gives("a"))
        b = asyncio.create_task(_gives("b"))
        done, pending = await asyncio.wait([a, a, b])
        t.log(sorted(x.result() for x in done), len(pending))
        done, pending = await asyncio.wait([a, b])
        t.log(len(done), len(pending))

    asyncio.run(main())


def waiting_for_the_first_sees_all_that_are_done(t):
    async def twice():
        await asyncio.sleep(0)
        await asyncio.sleep(0)

    async def main():
        a = asyncio.create_task(asyncio.sleep(0))
        b = asyncio.create_task(twice())
        done, pending = await asyncio.wait([b, a], return_when=asyncio.FIRST_COMPLETED)
        t.log(len(done), len(pending), a.done(), b.done())
        c = asyncio.create_task(_raises(ValueError("c")))
        done, pending = await asyncio.wait([c, a])
        t.log(len(done), sum(x.exception() is not None for x in done))

    asyncio.run(main())


def cancelling_a_wait_leaves_its_tasks_alone(t):
    async def main():
        f = _future()

        async def inner():
            await f
            t.log("inner ends")

        task = asyncio.create_task(inner())
        waiting = asyncio.create_task(asyncio.wait([task]))
        await asyncio.sleep(0)
        waiting.cancel()
        await _tell(t, waiting)
        f.set_result(None)
        await _tell(t, task)

    asyncio.run(main())


def results_are_awaited_in_another_order(t):
    async def main():
        first, second = asyncio.as_completed([_sleeps(2), _sleeps(1)])
        t.log(await second, await first)
        a, b = (asyncio.create_task(_sleeps(rounds)) for rounds in (1, 4))
        done, pending = await asyncio.wait([b, a], timeout=2 * ROUND)
        t.log(done == {a}, pending == {b})
        t.log(await b)

    asyncio.run(main())


def a_cancellation_reaches_what_is_awaited(t):
    async def inner(waiter):
        try:
            await waiter
        except asyncio.CancelledError:
            t.log("inner")
            raise

    async def outer(waiter):
        try:
            await inner(waiter)
        except asyncio.CancelledError:
            t.log("outer")

    async def main():
        waiter = _future()
        task = asyncio.create_task(outer(waiter))
        await asyncio.sleep(0)
        task.cancel()
        await task
        t.log(waiter.cancelled(), task.cancelled())

    asyncio.run(main())


def as_completed_goes_on_where_it_stands(t):
    async def main():
        each = asyncio.as_completed([_gives(i) for i in range(4)])
        results = []
        for f in each:
            results.append(await f)
            if len(results) == 2:
                break
        for f in each:
            results.append(await f)
        t.log(sorted(results))
        c = _gives("ham")
        t.log(sorted([await f for f in asyncio.as_completed([c, c, _gives("spam")])]))
        for f in asyncio.as_completed([_gives("a")], timeout=3):
            t.log(await f)
        a = asyncio.create_task(_gives("a"))
        async for f in asyncio.as_completed([a]):
            t.log(f is a)

    asyncio.run(main())


def sleeping(t):
    async def main():
        t.log(await asyncio.sleep(ROUND, "yeah"))
        seen = []
        asyncio.get_running_loop().call_soon(seen.append, 1)
        t.log(seen, await asyncio.sleep(0, 10), seen)
        await _tell(t, asyncio.sleep(float("nan")))
        task = asyncio.create_task(asyncio.sleep(3, "never"))
        await asyncio.sleep(0)
        task.cancel()
        await _tell(t, task)

    asyncio.run(main())


def the_current_task(t):
    async def main():
        first, second = _future(), _future()

        async def one():
            t.log(asyncio.current_task().get_name())
            await first
            t.log(asyncio.current_task().get_name())
            second.set_result(None)

        async def two():
            t.log(asyncio.current_task().get_name())
            first.set_result(None)
            await second
            t.log(asyncio.current_task().get_name())

        await asyncio.wait(
            [asyncio.create_task(one(), name="one"), asyncio.create_task(two(), name="two")]
        )
        asyncio.get_running_loop().call_soon(lambda: t.log(asyncio.current_task()))
        await asyncio.sleep(0)

    asyncio.run(main())


def shields_pass_on_what_comes_out(t):
    async def main():
        f = _future()
        shield = asyncio.shield(f)
        f.set_result(42)
        await _tell(t, shield)
        await _tell(t, asyncio.shield(f))
        g = _future()
        shield = asyncio.shield(g)
        error = LookupError("expected")
        g.set_exception(error)
        await _tell(t, shield)
        t.log(shield.exception() is error)
        f = _future()

        async def inner():
            await f
            t.log("inner ends")

        async def outer():
            await asyncio.shield(inner())
            t.log("never")

        task = asyncio.create_task(outer())
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        task.cancel()
        await _tell(t, task)
        f.set_result(None)
        await asyncio.sleep(0)

    asyncio.run(main())


def shields_around_and_in_gathers(t):
    async def main():
        a, b = _future(), _future()
        parent = asyncio.gather(a, b)
        shield = asyncio.shield(parent)
        await asyncio.sleep(0)
        shield.cancel()
        await _tell(t, shield)
        a.set_result(1)
        b.set_result(2)
        await _tell(t, parent)
        a, b = _future(), _future()
        one, two = asyncio.shield(a), asyncio.shield(b)
        parent = asyncio.gather(one, two)
        parent.cancel()
        await _tell(t, parent)
        t.log(one.cancelled(), two.cancelled(), a.cancelled(), b.cancelled())
        a.set_result(1)
        b.set_result(2)

    asyncio.run(main())


def a_shields_late_error_is_told(t):
    async def main():
        told = []
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda _, context: told.append(context))
        f = _future()
        for _ in range(2):
            shield = asyncio.shield(f)
            await asyncio.sleep(0)
            shield.cancel()
            await asyncio.sleep(0)
        f.set_exception(ValueError("late"))
        await asyncio.sleep(0)
        for context in told:
            t.log(context["message"], t.error(context["exception"]))

    asyncio.run(main())


def gathering_some_that_fail(t):
    async def main():
        a, b, c, d = (_future() for _ in range(4))
        g = asyncio.gather(a, b, c, d, return_exceptions=True)
        a.set_result(1)
        b.set_exception(ValueError("b"))
        c.cancel()
        await asyncio.sleep(0)
        t.log(g.done())
        d.set_result(4)
        t.log([x if isinstance(x, int) else t.error(x) for x in await g])
        first, second = _future(), _future()

        async def inner(f):
            await f
            raise LookupError("both raise")

        task = asyncio.create_task(_both(inner(first), inner(second)))
        await asyncio.sleep(0)
        first.set_result(None)
        second.set_result(None)
        await _tell(t, task)

    asyncio.run(main())


async def _both(a, b):
    await asyncio.gather(a, b)


def cancelling_a_gather_that_is_about_to_end(t):
    async def main():
        f = _future()

        async def child():
            return await f

        g = asyncio.gather(child())
        await asyncio.sleep(0)
        f.add_done_callback(lambda _: t.log("cancelled", g.cancel()))
        f.set_result(42)
        await _tell(t, g)

    asyncio.run(main())


def contexts_of_callbacks_are_copies(t):
    v = contextvars.ContextVar("v", default="nope")

    async def main():
        for i in range(2):
            f = _future()
            f.add_done_callback(lambda _: v.set("something else"))
            v.set(f"yes{i}")
            asyncio.get_running_loop().call_soon(f.set_result, None)
            await f
            t.log(v.get())
            await _sleeps(1)
            t.log(v.get())

    asyncio.run(main())
    t.log(v.get())


def a_future_wants_its_result_first(t):
    async def main():
        f = _future()
        t.tell(f.result)
        t.tell(f.exception)
        t.log(f.done(), f.cancelled())
        f.set_exception(ValueError("own"))
        t.tell(f.result)
        t.tell(f.exception)
        t.log(f.done(), f.cancelled(), f.cancel())
        g = _future()
        g.cancel()
        t.tell(lambda: g.set_result(1))
        t.tell(lambda: g.set_exception(ValueError("late")))
        t.log(g.done(), g.cancelled(), g.cancel())
        h = _future()
        t.tell(lambda: h.set_exception(StopIteration(1)))
        await _tell(t, h)

    asyncio.run(main())


def callbacks_can_be_taken_back(t):
    async def main():
        f = _future()

        def one(_):
            t.log("one")

        def two(_):
            t.log("two")

        for callback in (one, two, one, one):
            f.add_done_callback(callback)
        t.log(f.remove_done_callback(one), f.remove_done_callback(one))
        f.set_exception(ValueError("x"))
        await asyncio.sleep(0)
        f.exception()

    asyncio.run(main())


def a_future_can_be_awaited_by_many(t):
    async def main():
        f = _future()

        async def waits(name):
            t.log(name, await f)

        tasks = [asyncio.create_task(waits(name)) for name in "abc"]
        await asyncio.sleep(0)
        f.set_result("done")
        await asyncio.wait(tasks)
        t.log(await f)

    asyncio.run(main())
