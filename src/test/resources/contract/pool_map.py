"""executor.map: Suites.java names the other half."""

import itertools
import threading
from concurrent.futures import ThreadPoolExecutor


def _square(x):
    return x * x


def _inverse(x):
    return 12 // x


def _blocked(pool):
    """Keeps a worker busy; returns what lets it go on."""
    begun, go = threading.Event(), threading.Event()
    pool.submit(lambda: (begun.set(), go.wait()))
    begun.wait()
    return go


def results_come_in_the_arguments_order(t):
    with ThreadPoolExecutor(3) as pool:
        t.log(list(pool.map(_square, range(6))))
        t.log(list(pool.map(_square, range(6), chunksize=3)))
        t.log(list(pool.map(_square, range(6), chunksize=0)))
        t.log(list(pool.map(_square, [])))


def calls_are_made_though_nobody_asks(t):
    made = []
    with ThreadPoolExecutor(1) as pool:
        pool.map(made.append, range(5))
    t.log(made)


def an_exception_comes_in_its_turn_and_ends_it(t):
    with ThreadPoolExecutor(1) as pool:
        results = pool.map(_inverse, [3, 0, 4])
        t.tell(lambda: next(results))
        t.tell(lambda: next(results))
        t.log(next(results, None))


def an_exception_cancels_what_waits(t):
    made = []

    def call(x):
        made.append(x)
        if x == 1:
            raise ValueError("boo")
        begun.set()
        go.wait()

    begun, go = threading.Event(), threading.Event()
    with ThreadPoolExecutor(1) as pool:
        results = pool.map(call, [1, 2, 3, 4])
        begun.wait()
        t.tell(lambda: next(results))
        go.set()
    t.log(made)


def the_time_runs_from_the_call_on(t):
    made = []
    with ThreadPoolExecutor(1) as pool:
        go = _blocked(pool)
        results = pool.map(made.append, ["a", "b"], timeout=0.01)
        t.tell(lambda: next(results))
        t.log(next(results, None))
        now = pool.map(made.append, ["c"], timeout=0)
        t.tell(lambda: next(now))
        go.set()
    t.log(made)


def closing_cancels_what_waits_once_a_result_was_asked_for(t):
    made = []

    def call(x):
        made.append(x)
        if x == 2:
            begun.set()
            go.wait()
        return x

    for ask in (True, False):
        made.clear()
        begun, go = threading.Event(), threading.Event()
        with ThreadPoolExecutor(1) as pool:
            results = pool.map(call, [1, 2, 3])
            begun.wait()
            if ask:
                t.log(next(results))
            results.close()
            t.log(next(results, None))
            go.set()
        t.log(made)


def a_buffer_has_room_for_one_at_least(t):
    with ThreadPoolExecutor(1) as pool:
        for size in (0, -1):
            t.tell(lambda: pool.map(_square, range(4), buffersize=size))


def with_a_buffer_results_are_the_same(t):
    with ThreadPoolExecutor(2) as pool:
        for size in (1, 2, 4, 8):
            t.log(list(pool.map(_square, range(4), buffersize=size)))
        t.log(list(pool.map(_square, [], buffersize=2)))


def with_a_buffer_arguments_may_be_without_end(t):
    with ThreadPoolExecutor(2) as pool:
        results = pool.map(_square, itertools.count(), buffersize=2)
        t.log(next(results), next(results), next(results))


def arguments_are_taken_when_there_is_room(t):
    taken = []

    def arguments():
        for x in range(5):
            taken.append(x)
            yield x

    with ThreadPoolExecutor(1) as pool:
        results = pool.map(_square, arguments(), buffersize=2)
        t.log(taken)
        t.log(next(results), taken)
        t.log(next(results), taken)
        t.log(list(results), taken)


def a_buffer_is_not_filled_after_shutdown(t):
    with ThreadPoolExecutor(1) as pool:
        results = pool.map(_square, range(5), buffersize=2)
    t.tell(lambda: next(results))
    t.log(next(results, None))
    with ThreadPoolExecutor(1) as pool:
        results = pool.map(_square, range(2), buffersize=2)
    t.log(list(results))
