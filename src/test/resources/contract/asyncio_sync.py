"""asyncio's locks and queues: Suites.java names the other half."""

import asyncio
import re


def _bare(value):
    return re.sub(r" at 0x[0-9a-f]+", "", repr(value))


async def _told(t, name, awaitable):
    try:
        t.log(name, repr(await awaitable))
    except BaseException as e:
        t.log(name, t.error(e))


def _spawn(t, name, awaitable):
    return asyncio.create_task(_told(t, name, awaitable))


async def _turns(n):
    for _ in range(n):
        await asyncio.sleep(0)


def a_lock_is_passed_on_in_the_order_of_asking(t):
    async def main():
        lock = asyncio.Lock()
        t.log(_bare(lock), lock.locked())
        t.log(await lock.acquire(), _bare(lock))
        tasks = [_spawn(t, n, lock.acquire()) for n in "abc"]
        await _turns(2)
        t.log(_bare(lock))
        for _ in range(3):
            lock.release()
            t.log(_bare(lock))
            await _turns(2)
        lock.release()
        t.log(_bare(lock), all(x.done() for x in tasks))
        t.tell(lock.release)

    asyncio.run(main())


def a_woken_lock_cannot_be_snatched(t):
    async def main():
        lock = asyncio.Lock()
        await lock.acquire()
        _spawn(t, "a", lock.acquire())
        await _turns(2)
        lock.release()
        t.log(lock.locked())
        _spawn(t, "b", lock.acquire())
        await _turns(3)
        t.log(_bare(lock))
        lock.release()
        await _turns(2)

    asyncio.run(main())


def a_woken_but_cancelled_waiter_passes_the_lock_on(t):
    async def main():
        lock = asyncio.Lock()
        await lock.acquire()
        a = _spawn(t, "a", lock.acquire())
        b = _spawn(t, "b", lock.acquire())
        c = _spawn(t, "c", lock.acquire())
        await _turns(2)
        lock.release()
        a.cancel()
        b.cancel()
        await _turns(4)
        t.log(_bare(lock), c.done())

    asyncio.run(main())


def a_cancelled_waiter_leaves_the_queue_of_a_lock(t):
    async def main():
        lock = asyncio.Lock()
        await lock.acquire()
        a = _spawn(t, "a", lock.acquire())
        await _turns(2)
        a.cancel()
        lock.release()
        t.log(await lock.acquire(), _bare(lock))
        await _turns(2)
        t.log(_bare(lock))

    asyncio.run(main())


def a_lock_belongs_to_the_loop_where_somebody_waited(t):
    lock = asyncio.Lock()

    async def first():
        await lock.acquire()
        task = _spawn(t, "a", lock.acquire())
        await _turns(2)
        task.cancel()
        await _turns(2)

    async def second():
        t.log(lock.locked())
        try:
            await lock.acquire()
        except RuntimeError as e:
            t.log(re.sub(r" at 0x[0-9a-f]+", "", str(e)))

    asyncio.run(first())
    asyncio.run(second())


def async_with_acquires_and_releases(t):
    async def main():
        for thing in (asyncio.Lock(), asyncio.Semaphore(2), asyncio.Condition()):
            async with thing as value:
                t.log(repr(value), _bare(thing))
            t.log(_bare(thing))
            try:
                async with thing:
                    raise ValueError("x")
            except ValueError as e:
                t.log(t.error(e), _bare(thing))

    asyncio.run(main())


def an_acquire_can_be_awaited_once(t):
    async def main():
        lock = asyncio.Lock()
        once = lock.acquire()
        t.log(await once)
        await _told(t, "again", once)

    asyncio.run(main())


def an_event_wakes_all(t):
    async def main():
        event = asyncio.Event()
        t.log(_bare(event), event.is_set())
        for n in "ab":
            _spawn(t, n, event.wait())
        c = _spawn(t, "c", event.wait())
        await _turns(2)
        t.log(_bare(event))
        c.cancel()
        event.set()
        event.clear()
        t.log(_bare(event))
        await _turns(3)
        t.log(_bare(event))
        event.set()
        event.set()
        t.log(await event.wait(), _bare(event))

    asyncio.run(main())


def a_condition_wakes_as_many_as_are_named(t):
    async def main():
        cond = asyncio.Condition()
        t.log(_bare(cond))

        async def wait(name):
            async with cond:
                t.log(name, await cond.wait())

        for n in "abcde":
            asyncio.create_task(wait(n))
        await _turns(3)
        t.log(_bare(cond))
        for n in (1, 2):
            async with cond:
                cond.notify(n)
                t.log("notified", n, _bare(cond))
            await _turns(8)
        async with cond:
            cond.notify_all()
        await _turns(8)
        t.log(_bare(cond))

    asyncio.run(main())


def a_condition_needs_its_lock(t):
    async def main():
        cond = asyncio.Condition()
        await _told(t, "wait", cond.wait())
        t.tell(cond.notify)
        t.tell(cond.notify_all)
        t.tell(cond.release)
        lock = asyncio.Lock()
        shared = asyncio.Condition(lock)
        await shared.acquire()
        t.log(_bare(lock), _bare(shared), shared.locked())

    asyncio.run(main())


def a_condition_waits_for_a_predicate(t):
    async def main():
        cond = asyncio.Condition()
        state = [0]

        async def wait():
            async with cond:
                t.log(await cond.wait_for(lambda: state[0] == 2), state[0])

        task = asyncio.create_task(wait())
        await _turns(2)
        for _ in range(2):
            async with cond:
                state[0] += 1
                cond.notify()
            await _turns(4)
            t.log(state[0], task.done())

    asyncio.run(main())


def a_predicates_error_comes_out(t):
    async def main():
        cond = asyncio.Condition()

        def bad():
            raise ValueError("bad")

        async with cond:
            await _told(t, "wait_for", cond.wait_for(bad))
        t.log(_bare(cond))

    asyncio.run(main())


def a_cancelled_wait_has_its_lock_again(t):
    async def main():
        cond = asyncio.Condition()

        async def wait():
            async with cond:
                try:
                    await cond.wait()
                except asyncio.CancelledError:
                    t.log("cancelled", cond.locked())
                    raise

        task = asyncio.create_task(wait())
        await _turns(2)
        await cond.acquire()
        task.cancel()
        await _turns(3)
        t.log(task.done(), _bare(cond))
        task.cancel()
        await _turns(3)
        t.log(task.done())
        cond.release()
        await _turns(3)
        t.log(task.cancelled(), _bare(cond))

    asyncio.run(main())


def a_notified_but_cancelled_waiter_passes_the_notification_on(t):
    async def main():
        cond = asyncio.Condition()

        async def wait(name):
            async with cond:
                try:
                    t.log(name, await cond.wait())
                except asyncio.CancelledError:
                    t.log(name, "cancelled")
                    raise

        a = asyncio.create_task(wait("a"))
        b = asyncio.create_task(wait("b"))
        await _turns(3)
        async with cond:
            cond.notify()
            a.cancel()
        await _turns(8)
        t.log(a.cancelled(), b.done(), _bare(cond))

    asyncio.run(main())


def a_semaphore_counts(t):
    async def main():
        sem = asyncio.Semaphore(2)
        t.log(_bare(sem), sem.locked())
        t.log(await sem.acquire(), _bare(sem))
        await sem.acquire()
        t.log(_bare(sem), sem.locked())
        for n in "abc":
            _spawn(t, n, sem.acquire())
        await _turns(2)
        t.log(_bare(sem))
        sem.release()
        sem.release()
        t.log(_bare(sem))
        await _turns(3)
        t.log(_bare(sem))
        for _ in range(4):
            sem.release()
        await _turns(3)
        t.log(_bare(sem))
        t.tell(lambda: asyncio.Semaphore(-1))
        t.log(_bare(asyncio.Semaphore(0)))

    asyncio.run(main())


def a_semaphore_is_fair(t):
    async def main():
        sem = asyncio.Semaphore(1)
        await sem.acquire()
        _spawn(t, "a", sem.acquire())
        await _turns(2)
        sem.release()
        _spawn(t, "b", sem.acquire())
        t.log(sem.locked(), _bare(sem))
        await _turns(4)
        sem.release()
        await _turns(4)
        t.log(_bare(sem))

    asyncio.run(main())


def a_woken_but_cancelled_waiter_gives_its_permit_back(t):
    async def main():
        sem = asyncio.Semaphore(0)
        tasks = [_spawn(t, n, sem.acquire()) for n in "abcd"]
        await _turns(2)
        sem.release()
        sem.release()
        tasks[0].cancel()
        tasks[2].cancel()
        await _turns(5)
        t.log(_bare(sem), [x.done() for x in tasks])

    asyncio.run(main())


def a_bounded_semaphore_has_a_bound(t):
    async def main():
        sem = asyncio.BoundedSemaphore(1)
        t.log(_bare(sem))
        t.tell(sem.release)
        await sem.acquire()
        t.tell(sem.release)
        t.tell(sem.release)
        t.tell(lambda: asyncio.BoundedSemaphore(-1))

    asyncio.run(main())


def a_barrier_numbers_those_who_wait(t):
    async def main():
        barrier = asyncio.Barrier(3)
        t.log(_bare(barrier), barrier.parties, barrier.n_waiting, barrier.broken)
        for n in "ab":
            _spawn(t, n, barrier.wait())
        await _turns(3)
        t.log(_bare(barrier), barrier.n_waiting)
        _spawn(t, "c", barrier.wait())
        await _turns(1)
        t.log(_bare(barrier), barrier.n_waiting)
        await _turns(8)
        t.log(_bare(barrier))
        for n in "defg":
            _spawn(t, n, barrier.wait())
        await _turns(12)
        t.log(_bare(barrier))
        t.tell(lambda: asyncio.Barrier(0))
        async with asyncio.Barrier(1) as number:
            t.log(number)

    asyncio.run(main())


def an_aborted_barrier_stays_broken(t):
    async def main():
        barrier = asyncio.Barrier(3)
        for n in "ab":
            _spawn(t, n, barrier.wait())
        await _turns(3)
        t.log(await barrier.abort())
        t.log(_bare(barrier), barrier.n_waiting)
        await _turns(6)
        await _told(t, "c", barrier.wait())
        await barrier.reset()
        t.log(_bare(barrier))

    asyncio.run(main())


def a_reset_barrier_fills_again(t):
    async def main():
        barrier = asyncio.Barrier(2)
        _spawn(t, "a", barrier.wait())
        await _turns(3)
        t.log(await barrier.reset())
        t.log(_bare(barrier))
        _spawn(t, "b", barrier.wait())
        await _turns(8)
        t.log(_bare(barrier))
        _spawn(t, "c", barrier.wait())
        await _turns(8)
        t.log(_bare(barrier))

    asyncio.run(main())


def a_cancelled_waiter_leaves_the_barrier(t):
    async def main():
        barrier = asyncio.Barrier(2)
        a = _spawn(t, "a", barrier.wait())
        await _turns(3)
        a.cancel()
        await _turns(4)
        t.log(_bare(barrier))
        for n in "bc":
            _spawn(t, n, barrier.wait())
        await _turns(8)
        t.log(_bare(barrier))

    asyncio.run(main())


def a_queue_is_first_in_first_out(t):
    async def main():
        q = asyncio.Queue()
        t.log(_bare(q), q.empty(), q.full(), q.qsize(), q.maxsize)
        for i in range(3):
            q.put_nowait(i)
        t.log(_bare(q), q.qsize())
        t.log(q.get_nowait(), await q.get(), await q.get())
        t.tell(q.get_nowait)
        t.log(_bare(asyncio.Queue(-1)), asyncio.Queue(-1).full())

    asyncio.run(main())


def what_need_not_wait_does_not_give_up_its_turn(t):
    async def main():
        q = asyncio.Queue(1)

        async def other():
            t.log("other")

        asyncio.create_task(other())
        t.log("put", await q.put(1))
        t.log("get", await q.get())
        await _turns(1)
        t.log("end")

    asyncio.run(main())


def a_full_queue_makes_putters_wait_in_order(t):
    async def main():
        q = asyncio.Queue(1)
        await q.put("x")
        t.tell(lambda: q.put_nowait("y"))
        for n in "abc":
            _spawn(t, n, q.put(n))
        await _turns(2)
        t.log(_bare(q), q.full())
        for _ in range(4):
            t.log(q.get_nowait(), _bare(q))
            await _turns(3)

    asyncio.run(main())


def getters_wait_in_order(t):
    async def main():
        q = asyncio.Queue()
        for n in "abc":
            _spawn(t, n, q.get())
        await _turns(2)
        t.log(_bare(q))
        q.put_nowait(1)
        q.put_nowait(2)
        t.log(_bare(q))
        await _turns(3)
        t.log(_bare(q))

    asyncio.run(main())


def a_woken_but_cancelled_getter_passes_its_turn_on(t):
    async def main():
        q = asyncio.Queue()
        a = _spawn(t, "a", q.get())
        b = _spawn(t, "b", q.get())
        await _turns(2)
        q.put_nowait(1)
        a.cancel()
        await _turns(4)
        t.log(_bare(q), b.done())
        c = _spawn(t, "c", q.get())
        await _turns(2)
        c.cancel()
        await _turns(2)
        q.put_nowait(2)
        t.log(_bare(q))

    asyncio.run(main())


def a_woken_but_cancelled_putter_passes_its_turn_on(t):
    async def main():
        q = asyncio.Queue(1)
        q.put_nowait(0)
        a = _spawn(t, "a", q.put("a"))
        b = _spawn(t, "b", q.put("b"))
        await _turns(2)
        t.log(q.get_nowait())
        a.cancel()
        await _turns(4)
        t.log(_bare(q), b.done())

    asyncio.run(main())


def a_join_waits_for_all_tasks(t):
    async def main():
        q = asyncio.Queue()
        await q.join()
        t.tell(q.task_done)
        for i in range(2):
            q.put_nowait(i)
        _spawn(t, "join", q.join())
        await _turns(2)
        for _ in range(2):
            await q.get()
            t.log(_bare(q))
            q.task_done()
            await _turns(3)
        t.log(_bare(q))
        t.tell(q.task_done)

    asyncio.run(main())


def other_queues_have_other_orders(t):
    async def main():
        for q in (asyncio.LifoQueue(), asyncio.PriorityQueue()):
            for i in (5, 1, 4, 2, 3):
                q.put_nowait(i)
            t.log(_bare(q))
            t.log([q.get_nowait() for _ in range(5)])
        q = asyncio.PriorityQueue()
        for item in ((1, "b"), (0, "z"), (1, "a"), (0.5, "x")):
            q.put_nowait(item)
        t.log([q.get_nowait() for _ in range(4)])
        q.put_nowait(1)
        t.tell(lambda: q.put_nowait("a"))
        t.tell(lambda: q.put_nowait((1, 2)))

    asyncio.run(main())


def a_shut_down_queue_is_emptied_first(t):
    async def main():
        q = asyncio.Queue(2)
        q.put_nowait(1)
        q.put_nowait(2)
        _spawn(t, "put", q.put(3))
        _spawn(t, "join", q.join())
        await _turns(2)
        q.shutdown()
        t.log(_bare(q))
        await _turns(3)
        t.tell(lambda: q.put_nowait(4))
        t.log(await q.get(), q.get_nowait())
        t.tell(q.get_nowait)
        await _told(t, "get", q.get())
        await _told(t, "put", q.put(5))
        q.task_done()
        q.task_done()
        await _turns(3)
        t.log(_bare(q))

    asyncio.run(main())


def a_queue_shut_down_at_once_is_empty(t):
    async def main():
        q = asyncio.Queue()
        _spawn(t, "get", q.get())
        await _turns(2)
        q.shutdown()
        await _turns(3)
        q = asyncio.Queue()
        q.put_nowait(1)
        q.put_nowait(2)
        q.get_nowait()
        _spawn(t, "join", q.join())
        await _turns(2)
        q.shutdown(immediate=True)
        t.log(_bare(q))
        t.tell(q.get_nowait)
        q.task_done()
        await _turns(3)
        t.tell(q.task_done)

    asyncio.run(main())


def time_limits_end_a_wait(t):
    async def main():
        lock = asyncio.Lock()
        await lock.acquire()
        await _told(t, "lock", asyncio.wait_for(lock.acquire(), 0.01))
        await _told(t, "get", asyncio.wait_for(asyncio.Queue().get(), 0.01))
        cond = asyncio.Condition()
        async with cond:
            await _told(t, "wait", asyncio.wait_for(cond.wait(), 0.01))
            t.log(_bare(cond))
        t.log(_bare(lock))

    asyncio.run(main())
