"""What pools of processes must do when something goes wrong: each case tells lines of text.

ExecutorCases and DeadlockCases have the same cases in Java.
"""

import concurrent.futures as futures
import itertools
import multiprocessing
import os
import sys

from processes import fork, main, nothing, picky, square, told

UP = None
GO = None


def begin(up, go):
    global UP, GO
    UP, GO = up, go


def wait_to_go(x):
    UP.release()
    GO.acquire()
    return x


def fail_at_once():
    raise ValueError("not today")


def die():
    os._exit(9)


def die_with(data):
    os._exit(9)


def leave():
    sys.exit(3)


def fail():
    raise RuntimeError("no")


def refuse():
    raise ValueError("no pickles")


class RefusesToBePacked:
    def __reduce__(self):
        refuse()


class DiesWhenPacked:
    def __reduce__(self):
        die()


class LeavesWhenPacked:
    def __reduce__(self):
        leave()


class RefusesToBeUnpacked:
    def __reduce__(self):
        return refuse, ()


class DiesWhenUnpacked:
    def __reduce__(self):
        return die, ()


class LeavesWhenUnpacked:
    def __reduce__(self):
        return leave, ()


class HoldsUnpackable(ValueError):
    def __init__(self, text):
        super().__init__(text)
        self.held = nothing_that_travels()


def nothing_that_travels():
    return (i for i in ())


def same(x):
    return type(x).__name__


def make(kind):
    return kind()


def raise_unpackable():
    raise HoldsUnpackable("held")


def raise_caused():
    try:
        refuse()
    except ValueError as e:
        raise KeyError("lost") from e


def cause(future):
    raised = future.exception()
    return type(raised).__name__, type(raised.__cause__).__name__


def pool(workers=1):
    return futures.ProcessPoolExecutor(workers, fork)


def ends_with(t, function, *args):
    with pool() as e:
        future = e.submit(function, *args)
        t(told(future.result))
        t(cause(future))
        t(told(lambda: e.submit(square, 3).result()))


def task_that_cannot_be_packed(t):
    ends_with(t, same, RefusesToBePacked())


def task_that_refuses_to_be_unpacked(t):
    ends_with(t, same, RefusesToBeUnpacked())


def task_that_leaves_when_unpacked(t):
    ends_with(t, same, LeavesWhenUnpacked())


def task_that_dies_when_unpacked(t):
    ends_with(t, same, DiesWhenUnpacked())


def call_that_dies(t):
    ends_with(t, die)


def call_that_leaves(t):
    ends_with(t, leave)


def call_that_fails(t):
    ends_with(t, fail)


def result_that_dies_when_packed(t):
    ends_with(t, make, DiesWhenPacked)


def result_that_leaves_when_packed(t):
    ends_with(t, make, LeavesWhenPacked)


def result_that_cannot_be_packed(t):
    ends_with(t, make, RefusesToBePacked)


def result_that_refuses_to_be_unpacked(t):
    ends_with(t, make, RefusesToBeUnpacked)


def result_that_leaves_when_unpacked(t):
    ends_with(t, make, LeavesWhenUnpacked)


def error_that_cannot_be_packed(t):
    with pool() as e:
        future = e.submit(raise_unpackable)
        t(type(future.exception()).__name__, cause(future)[1])
        t(e.submit(square, 3).result())


def error_with_a_cause_of_its_own(t):
    with pool() as e:
        future = e.submit(raise_caused)
        t(told(future.result))
        t(cause(future))
        text = str(future.exception().__cause__)
        t("ValueError: no pickles" in text, "direct cause" in text, "KeyError: 'lost'" in text)


def death_with_much_data(t):
    data = "a" * 3_000_000
    with pool(2) as e:
        t(told(lambda: list(e.map(die_with, [data] * 10))).partition(":")[0])


def death_after_shutdown(t):
    with pool(2) as e:
        future = e.submit(die)
        e.shutdown(wait=True)
        t(told(future.result))


def refusal_after_shutdown(t):
    with pool(2) as e:
        t(e.submit(square, 2).result())
        future = e.submit(same, RefusesToBePacked())
        e.shutdown(wait=False)
        t(told(future.result))


def many_short_calls(t):
    with pool(2) as e:
        t(sum(e.map(square, range(300))))
    e = pool(2)
    e.map(square, [2] * 5)
    e.shutdown()


def death_breaks_all(t):
    with pool(2) as e:
        t(e.submit(square, 1).result())
        t(told(e.submit(die).result))
        e.terminate_workers()
        e.kill_workers()
        t(told(e.submit, square, 1))


def states(many):
    return [future._state for future in many]


def waiting(workers, calls):
    """Returns a pool whose workers wait, with more calls after theirs, and what lets them go."""
    up, go = fork.Semaphore(0), fork.Semaphore(0)
    e = futures.ProcessPoolExecutor(workers, fork, initializer=begin, initargs=(up, go))
    many = []
    for i in range(workers):
        many.append(e.submit(wait_to_go, i))
        up.acquire()
    many += [e.submit(square, i) for i in range(calls)]
    return e, many, go


def calls_in_the_queue_have_begun(t):
    e, many, go = waiting(1, 4)
    while states(many)[2] != "RUNNING":
        pass
    t(states(many))
    t([future.cancel() for future in many])
    go.release()
    e.shutdown()
    t([told(future.result) for future in many])


def shutdown_cancels(t):
    e, many, go = waiting(1, 5)
    while states(many)[2] != "RUNNING":
        pass
    e.shutdown(wait=False, cancel_futures=True)
    while not many[-1].cancelled():
        pass
    go.release()
    e.shutdown()
    t([told(future.result) for future in many])


def shutdown_after_a_cancellation(t):
    with pool() as e:
        t(e.submit(square, 1).result())
        e.submit(square, 2).cancel()
        e.shutdown(wait=True)
    t(told(e.submit, square, 3))


def shutdown_without_waiting(t):
    e = pool(2)
    results = e.map(square, range(6))
    e.shutdown(wait=False)
    t(list(results))


def force(t, end):
    e, many, go = waiting(1, 5)
    while states(many)[2] != "RUNNING":
        pass
    children = multiprocessing.active_children()
    t(len(children))
    getattr(e, end)()
    t([told(future.result) for future in many])
    children[0].join()
    # the executor's own thread may be the one that learns it
    while children[0].exitcode is None:
        pass
    t(children[0].exitcode)
    t(told(e.submit, square, 1).split(":")[0] in ("RuntimeError", "BrokenProcessPool"))


def terminated_workers(t):
    force(t, "terminate_workers")


def killed_workers(t):
    force(t, "kill_workers")


def workers_that_never_were(t):
    e = pool()
    e.terminate_workers()
    t(told(e.submit, square, 1))
    e = pool()
    e.kill_workers()
    t(told(e.submit, square, 1))


def idle_workers_ended(t):
    e = pool()
    t(e.submit(square, 3).result())
    worker = multiprocessing.active_children()[0]
    e.kill_workers()
    worker.join()
    t(worker.is_alive())
    t(told(e.submit, square, 1).split(":")[0] in ("RuntimeError", "BrokenProcessPool"))


def killed_while_it_runs(t):
    e, many, go = waiting(1, 3)
    multiprocessing.active_children()[0].terminate()
    t({told(future.result) for future in many})
    t(told(e.submit, square, 2))
    e.shutdown()


def as_many_as_allowed(t):
    with pool(3) as e:
        for i in range(45):
            e.submit(square, i)
        t(len(multiprocessing.active_children()))
    t(len(multiprocessing.active_children()))


def initializer_that_fails(t):
    e = futures.ProcessPoolExecutor(2, fork, initializer=fail_at_once)
    t(told(e.submit(square, 1).result))
    t(told(e.submit, square, 1))
    e.shutdown()


def map_of_chunks(t):
    with pool(2) as e:
        for chunksize in (6, 50, 40):
            t(list(e.map(square, range(40), chunksize=chunksize)) == [i * i for i in range(40)])
        t(told(lambda: e.map(square, range(4), chunksize=-1)))
        results = e.map(picky, range(6), chunksize=2)
        t(told(next, results), told(next, results), told(next, results), told(next, results))
        t(list(e.map(square, [])))
        numbers = itertools.count()
        squares = e.map(square, numbers, chunksize=3, buffersize=2)
        t([next(squares) for _ in range(7)], next(numbers))
        squares.close()
        t(list(squares))


CASES = [
    task_that_cannot_be_packed,
    task_that_refuses_to_be_unpacked,
    task_that_leaves_when_unpacked,
    task_that_dies_when_unpacked,
    call_that_dies,
    call_that_leaves,
    call_that_fails,
    result_that_dies_when_packed,
    result_that_leaves_when_packed,
    result_that_cannot_be_packed,
    result_that_refuses_to_be_unpacked,
    result_that_leaves_when_unpacked,
    error_that_cannot_be_packed,
    error_with_a_cause_of_its_own,
    death_with_much_data,
    death_after_shutdown,
    refusal_after_shutdown,
    many_short_calls,
    death_breaks_all,
    calls_in_the_queue_have_begun,
    shutdown_cancels,
    shutdown_after_a_cancellation,
    shutdown_without_waiting,
    terminated_workers,
    killed_workers,
    workers_that_never_were,
    idle_workers_ended,
    killed_while_it_runs,
    as_many_as_allowed,
    initializer_that_fails,
    map_of_chunks,
]


if __name__ == "__main__":
    main(CASES)
