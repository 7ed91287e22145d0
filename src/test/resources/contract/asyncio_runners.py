"""Runners: their debug mode, their loop, what is left in them. AsyncioRunnerCases.java is the other half."""

import asyncio

ROUND = 0.02


def running_in_debug_mode_or_not(t):
    async def main():
        return asyncio.get_running_loop().get_debug()

    t.log(asyncio.run(main(), debug=False))
    t.log(asyncio.run(main(), debug=True))


def a_runner_runs_a_future_that_is_done(t):
    with asyncio.Runner() as runner:
        f = runner.get_loop().create_future()
        f.set_result("done")
        t.log(runner.run(f))


def the_loop_of_a_runner_is_the_current_one_until_it_is_closed(t):
    runner = asyncio.Runner()
    loop = runner.get_loop()
    t.log(asyncio.get_event_loop() is loop)
    t.tell(lambda: loop.run_until_complete(asyncio.gather(asyncio.sleep(0, 1))))
    other = asyncio.new_event_loop()
    with asyncio.Runner(loop_factory=lambda: other) as second:
        t.log(second.get_loop() is other, asyncio.get_event_loop() is loop)
    t.log(asyncio.get_event_loop() is loop)
    runner.close()
    t.tell(asyncio.get_event_loop)


def a_runner_does_not_ask_for_the_text_of_a_result(t):
    class Shown:
        asked = 0

        def __repr__(self):
            Shown.asked += 1
            return "shown"

    async def main():
        return Shown()

    with asyncio.Runner() as runner:
        shown = runner.run(main())
    t.log(Shown.asked, repr(shown), Shown.asked)


def running_closes_generators_of_tasks_that_fail(t):
    async def numbers():
        try:
            while True:
                yield 1
                await asyncio.sleep(1)
        finally:
            t.log("closed")

    async def spins(spinner):
        try:
            async for number in spinner:
                t.log(number)
        except asyncio.CancelledError:
            raise ValueError("in spins")

    async def main():
        def tells(loop, context):
            t.log(context["message"], t.error(context["exception"]))

        asyncio.get_running_loop().set_exception_handler(tells)
        task = asyncio.create_task(spins(numbers()))
        await asyncio.sleep(ROUND)
        tasks.append(task)
        raise LookupError("in main")

    tasks = []
    t.tell(lambda: asyncio.run(main()))
    t.log(tasks[0].done())
