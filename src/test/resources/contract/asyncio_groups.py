"""Task groups: Suites.java names the other half."""

import asyncio
import contextvars

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


def _tree(e):
    if isinstance(e, BaseExceptionGroup):
        inner = ", ".join(map(_tree, e.exceptions))
        return f"{type(e).__name__}[{inner}]"
    return f"{type(e).__name__}({e})"


def _run(t, main):
    """Runs main in a task of its own and tells its error."""

    async def f():
        try:
            t.log(await main())
        except BaseException as e:
            t.log(_tree(e))
        t.log("cancelling", asyncio.current_task().cancelling())

    asyncio.run(f())


def _cancelled(t, main):
    """Cancels main after a while."""

    async def f():
        task = asyncio.create_task(main())
        await _sleeps(2)
        t.log(task.done(), task.cancel("out"))
        try:
            await task
        except BaseException as e:
            t.log(_tree(e))
        t.log(task.cancelled(), task.cancelling())

    asyncio.run(f())


def tasks_may_come_later(t):
    async def root(group):
        await _sleeps(1)
        group.create_task(_sleeps(1))
        t.log("root ends")

    async def main():
        async with asyncio.TaskGroup() as g:
            a = g.create_task(_sleeps(1))
            g.create_task(root(g))
            await _sleeps(2)
            b = g.create_task(_sleeps(2))
            t.log(a.done(), b.done())
        return a.result(), b.result()

    _run(t, main)


def several_children_may_fail(t):
    async def main():
        async with asyncio.TaskGroup() as g:
            for i in range(3):
                g.create_task(_crashes(0, ValueError(i)))
            g.create_task(_waits(t, "child"))
            await _waits(t, "body")

    _run(t, main)


def a_body_may_fail(t):
    async def at_once():
        async with asyncio.TaskGroup() as g:
            g.create_task(_waits(t, "never begun"))
            raise ValueError("body")

    async def later():
        async with asyncio.TaskGroup() as g:
            g.create_task(_waits(t, "child"))
            await _sleeps(1)
            raise ValueError("body")

    _run(t, at_once)
    _run(t, later)


def cancelling_cancels_body_and_children(t):
    async def waits_in_body():
        async with asyncio.TaskGroup() as g:
            g.create_task(_waits(t, "child"))
            g.create_task(_waits(t, "child"))
            await _waits(t, "body")

    async def waits_at_the_end():
        async with asyncio.TaskGroup() as g:
            g.create_task(_waits(t, "child"))
            g.create_task(_waits(t, "child"))

    async def has_no_children():
        async with asyncio.TaskGroup():
            await _waits(t, "body")

    _cancelled(t, waits_in_body)
    _cancelled(t, waits_at_the_end)
    _cancelled(t, has_no_children)


def children_may_fail_when_cancelled(t):
    async def nested(*outer):
        async with asyncio.TaskGroup() as g:
            for coroutine in outer:
                g.create_task(coroutine)
            async with asyncio.TaskGroup() as h:
                for _ in range(3):
                    h.create_task(_waits(t, "child", ValueError("child")))
                await _waits(t, "body")

    _cancelled(t, nested)
    _cancelled(t, lambda: nested(_waits(t, "outer child")))


def groups_nest(t):
    async def nested(outer, inner):
        async with asyncio.TaskGroup() as g:
            g.create_task(_crashes(outer, ValueError("outer")))
            async with asyncio.TaskGroup() as h:
                h.create_task(_crashes(inner, ValueError("inner")))

    _run(t, lambda: nested(1, 1000))
    _run(t, lambda: nested(1000, 1))


def a_child_may_fail_while_cancelling(t):
    async def slowly():
        async with asyncio.TaskGroup() as g:
            g.create_task(_crashes(4, ValueError("child")))
            try:
                await asyncio.sleep(3)
            except asyncio.CancelledError:
                await _sleeps(8)
                raise

    async def in_a_task():
        await asyncio.create_task(slowly())

    _cancelled(t, slowly)
    _cancelled(t, in_a_task)


def a_body_may_fail_when_cancelled(t):
    async def from_outside():
        async with asyncio.TaskGroup():
            await _waits(t, "body", LookupError("instead"))

    async def by_a_child():
        async with asyncio.TaskGroup() as g:
            g.create_task(_crashes(1, ValueError("child")))
            await _waits(t, "body", LookupError("instead"))

    _cancelled(t, from_outside)
    _run(t, by_a_child)


def errors_that_end_programs_are_not_grouped(t):
    async def main():
        async with asyncio.TaskGroup() as g:
            g.create_task(_crashes(1, ValueError("child")))
            await _waits(t, "body", KeyboardInterrupt("end"))

    _run(t, main)


def errors_that_are_no_exceptions_make_another_group(t):
    async def body():
        async with asyncio.TaskGroup() as g:
            g.create_task(_crashes(1, ValueError("child")))
            await _waits(t, "body", GeneratorExit("base"))

    async def child():
        async with asyncio.TaskGroup() as g:
            g.create_task(_crashes(1, GeneratorExit("base")))
            await _waits(t, "body", TypeError("body"))

    _run(t, body)
    _run(t, child)


def tasks_have_names_and_contexts(t):
    v = contextvars.ContextVar("v", default="none")

    async def child(value):
        await asyncio.sleep(0)
        v.set(value)
        t.log(asyncio.current_task().get_name())

    async def main():
        context = contextvars.copy_context()
        async with asyncio.TaskGroup() as g:
            await g.create_task(child(1), name="yolo", context=context)
            t.log(context[v], v.get())
            await g.create_task(child(2), name="again", context=context)
            t.log(context[v], v.get())

    _run(t, main)


async def _enters(t, group):
    try:
        async with group:
            t.log("never")
    except RuntimeError as e:
        t.log(str(e).partition("> ")[2])


def it_is_entered_once(t):
    async def main():
        group = asyncio.TaskGroup()
        async with group:
            await _enters(t, group)
        await _enters(t, group)

    _run(t, main)


def it_needs_a_task(t):
    async def main():
        group = asyncio.TaskGroup()
        done = asyncio.get_running_loop().create_future()

        def without_task():
            try:
                group.__aenter__().send(None)
            except RuntimeError as e:
                t.log(str(e).partition("> ")[2])
            done.set_result("done")

        asyncio.get_running_loop().call_soon(without_task)
        return await done

    _run(t, main)


def nothing_comes_after_a_failure(t):
    async def child(group):
        try:
            await asyncio.sleep(3)
        except asyncio.CancelledError:
            c = _sleeps(1)
            try:
                group.create_task(c)
            except RuntimeError as e:
                t.log(str(e).partition("> ")[2])
            t.tell(lambda: c.send(None))

    async def main():
        async with asyncio.TaskGroup() as g:
            g.create_task(_crashes(1, ValueError("child")))
            g.create_task(child(g))

    _run(t, main)


def counts_of_cancellation_are_kept(t):
    async def nested():
        me = asyncio.current_task()
        try:
            async with asyncio.TaskGroup() as outer:
                try:
                    async with asyncio.TaskGroup() as inner:
                        inner.create_task(_crashes(0, LookupError("inner")))
                        outer.create_task(_crashes(0, ValueError("outer")))
                except ExceptionGroup as e:
                    t.log(_tree(e), me.cancelling())
        except ExceptionGroup as e:
            t.log(_tree(e), me.cancelling())
        await asyncio.sleep(0)
        return "not cancelled"

    _run(t, nested)


def an_error_and_a_cancellation(t):
    async def inner():
        me = asyncio.current_task()
        try:
            async with asyncio.TaskGroup() as g:
                g.create_task(_crashes(0, ValueError("child")))
                await asyncio.sleep(3)
        except ExceptionGroup as e:
            t.log(_tree(e), me.cancelling())
        await asyncio.sleep(3)
        t.log("never")

    async def main():
        task = asyncio.create_task(inner())
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        t.log(task.cancel(), task.cancelling())
        try:
            await task
        except asyncio.CancelledError as e:
            t.log(_tree(e), task.cancelled())

    _run(t, main)


def a_task_made_while_another_begins(t):
    async def third():
        raise ValueError("third")

    async def main():
        async with asyncio.TaskGroup() as g:

            async def second():
                g.create_task(third())
                try:
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    t.log("never")
                except asyncio.CancelledError:
                    t.log("cancelled")

            g.create_task(second())

    _run(t, main)


def a_child_may_be_cancelled_alone(t):
    async def main():
        async with asyncio.TaskGroup() as g:
            a = g.create_task(_sleeps(150))
            await _sleeps(1)
            a.cancel()
            b = g.create_task(_sleeps(1))
        return a.cancelled(), b.result()

    _run(t, main)
