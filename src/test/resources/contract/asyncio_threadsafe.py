"""Coroutines that other threads give to a loop. AsyncioThreadsafeCases.java is the other half."""

import asyncio
import concurrent.futures


async def _tell(t, awaitable):
    try:
        t.log("result", await awaitable)
    except BaseException as e:
        t.log(t.error(e))


def a_thread_that_gives_up_leaves_nothing_running(t):
    async def main():
        loop = asyncio.get_running_loop()

        def asks():
            f = asyncio.run_coroutine_threadsafe(asyncio.sleep(3), loop)
            try:
                return f.result(0)
            finally:
                t.log(f.cancel())

        await _tell(t, loop.run_in_executor(None, asks))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        t.log(len(asyncio.all_tasks()))

    asyncio.run(main())


def a_thread_hears_that_its_task_was_cancelled(t):
    async def cancels_itself():
        asyncio.current_task().cancel()
        await asyncio.sleep(0)

    async def main():
        loop = asyncio.get_running_loop()

        def asks():
            return asyncio.run_coroutine_threadsafe(cancels_itself(), loop).result()

        await _tell(t, loop.run_in_executor(None, asks))

    asyncio.run(main())


def a_task_factory_that_fails_is_told_to_both(t):
    async def gives():
        return 1

    def fails(loop, coro, **named):
        coro.close()
        raise LookupError("no task")

    async def main():
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda loop, told: t.log("told", t.error(told["exception"])))

        def asks():
            return asyncio.run_coroutine_threadsafe(gives(), loop).result()

        loop.set_task_factory(fails)
        await _tell(t, loop.run_in_executor(None, asks))
        loop.set_task_factory(None)

    asyncio.run(main())


def what_ends_in_the_loops_own_thread_is_heard_of_at_once(t):
    async def main():
        ended = concurrent.futures.Future()
        ended.set_result(1)
        t.log(asyncio.wrap_future(ended).done())
        pending = concurrent.futures.Future()
        wrapped = asyncio.wrap_future(pending)
        t.log(wrapped.done())
        pending.set_result(2)
        t.log(wrapped.done())
        t.log(await wrapped)

    asyncio.run(main())


def a_cancellation_in_the_loops_own_thread_comes_before_the_task_begins(t):
    async def begins():
        t.log("begins")
        await asyncio.sleep(3)

    async def main():
        f = asyncio.run_coroutine_threadsafe(begins(), asyncio.get_running_loop())
        await asyncio.sleep(0)
        t.log(f.cancel(), f.cancelled(), len(asyncio.all_tasks()))
        await asyncio.sleep(0)
        t.log(len(asyncio.all_tasks()))

    asyncio.run(main())
