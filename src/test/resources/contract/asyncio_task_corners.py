"""Corners of tasks: messages of cancellations, contexts, what is told. AsyncioTaskCornerCases.java is the other half."""

import asyncio
import contextvars

ROUND = 0.02
MANY = 20


async def _given(awaitables):
    return list(asyncio.as_completed(awaitables))


async def _given_asynchronously(awaitables):
    return [f async for f in asyncio.as_completed(awaitables)]


def results_are_awaited_at_once(t):
    async def main(form):
        given = await form([asyncio.sleep(ROUND, "a"), asyncio.sleep(ROUND, "b")])
        waiting = [asyncio.ensure_future(each) for each in given]
        done, pending = await asyncio.wait(waiting)
        t.log(sorted(f.result() for f in done), len(pending))

    asyncio.run(main(_given))
    asyncio.run(main(_given_asynchronously))


def results_without_a_loop(t):
    async def gives():
        return 42

    c = gives()
    t.tell(lambda: list(asyncio.as_completed([c])))
    c.close()


def a_gathering_passes_on_a_cancellations_message(t):
    async def gathers():
        while True:
            await asyncio.gather(asyncio.sleep(ROUND), return_exceptions=True)

    async def main(*message):
        task = asyncio.create_task(gathers())
        await asyncio.sleep(2.5 * ROUND)
        task.cancel(*message)
        await task

    t.tell(lambda: asyncio.run(main()))
    t.tell(lambda: asyncio.run(main("my message")))


def asking_a_cancelled_task_for_its_exception_tells_the_message(t):
    async def main(*message):
        task = asyncio.create_task(asyncio.sleep(3))
        await asyncio.sleep(0)
        task.cancel(*message)
        done, pending = await asyncio.wait([task])
        t.log(len(done), len(pending))
        task.exception()

    t.tell(lambda: asyncio.run(main()))
    t.tell(lambda: asyncio.run(main("my message")))


def each_of_many_tasks_has_its_variables(t):
    v = contextvars.ContextVar("v", default=-1)

    async def sets(number):
        for i in range(5):
            v.set(number + i)
            await asyncio.sleep((number % 3) * ROUND / 10)
            if v.get() != number + i:
                return "another's"
        return "its own"

    async def main():
        return set(await asyncio.gather(*(asyncio.create_task(sets(n)) for n in range(MANY))))

    t.log(list(asyncio.run(main())), v.get())


def tasks_may_share_a_context(t):
    v = contextvars.ContextVar("v")

    async def sets(value):
        await asyncio.sleep(0)
        v.set(value)

    async def main():
        context = contextvars.copy_context()
        t.log(context.get(v))
        await asyncio.create_task(sets(1), context=context)
        t.log(context.get(v))
        await asyncio.create_task(sets(2), context=context)
        t.log(context.get(v))
        t.log(v.get("none here"))

    asyncio.run(main())


def a_task_that_never_ends_is_told_of(t):
    async def main():
        pass

    loop = asyncio.new_event_loop()
    loop.set_exception_handler(
        lambda loop, told: t.log(told["message"], told["task"].get_name()))
    c = main()
    loop.create_task(c, name="left")
    loop.close()
    c.close()


def who_cancels_a_task_that_has_failed_has_asked(t):
    async def fails(text):
        raise ValueError(text)

    async def main():
        asyncio.get_running_loop().set_exception_handler(
            lambda loop, told: t.log(told["message"], t.error(told["exception"])))
        asked = asyncio.create_task(fails("asked"))
        unasked = asyncio.create_task(fails("not asked"))
        await asyncio.sleep(ROUND)
        t.log(asked.cancel(), unasked.done())

    asyncio.run(main())
