"""wait and as_completed: Suites.java names the other half."""

import re
import threading
from concurrent import futures
from concurrent.futures import Future, as_completed, wait


class _Named:
    """Futures with names, and what came back in the order of the names."""

    def __init__(self):
        self.futures = {
            "pending": Future(), "running": Future(), "cancelled": Future(), "notified": Future(),
            "failed": Future(), "finished": Future()}
        self["running"].set_running_or_notify_cancel()
        self["cancelled"].cancel()
        self["notified"].cancel()
        self["notified"].set_running_or_notify_cancel()
        self["failed"].set_exception(OSError())
        self["finished"].set_result(42)

    def __getitem__(self, name):
        return self.futures[name]

    def all(self, *names):
        return [self.futures[name] for name in names]

    def of(self, some):
        return [name for name, future in self.futures.items() if future in some]

    def log(self, t, found):
        t.log(self.of(found.done), self.of(found.not_done))


def _later(call):
    thread = threading.Thread(target=call)
    thread.start()
    return thread


def wait_returns_at_once_if_it_has_seen_enough(t):
    named = _Named()
    named.log(t, wait([]))
    named.log(t, wait(named.all("finished", "notified", "failed")))
    named.log(t, wait(named.futures.values(), return_when=futures.FIRST_COMPLETED))
    named.log(t, wait(named.futures.values(), return_when=futures.FIRST_EXCEPTION))
    for when in (futures.ALL_COMPLETED, futures.FIRST_COMPLETED, futures.FIRST_EXCEPTION):
        named.log(t, wait([], return_when=when))


def wait_gives_up_when_the_time_is_over(t):
    named = _Named()
    for timeout in (0.01, 0, -1):
        named.log(t, wait(named.futures.values(), timeout=timeout))
    named.log(t, wait(named.all("pending", "cancelled"), 0.01, futures.FIRST_COMPLETED))
    named.log(t, wait(named.all("pending", "finished"), 0.01, futures.FIRST_EXCEPTION))
    named.log(t, wait(named.all("running", "notified"), 0.01, futures.FIRST_EXCEPTION))


def a_future_that_occurs_twice_counts_once(t):
    named = _Named()
    named.log(t, wait(named.all("finished", "finished")))
    thread = _later(lambda: named["pending"].set_result(1))
    named.log(t, wait(named.all("pending", "pending", "finished")))
    thread.join()
    t.log(len(list(as_completed(named.all("finished", "pending", "finished")))))


def wait_is_woken_by_what_it_waits_for(t):
    named = _Named()
    thread = _later(lambda: named["running"].set_result(1))
    named.log(t, wait(named.all("pending", "running"), return_when=futures.FIRST_COMPLETED))
    thread.join()
    named = _Named()
    thread = _later(lambda: (named["running"].set_result(1),
                             named["pending"].set_exception(ValueError())))
    open_ = Future()
    found = wait(named.all("pending", "running") + [open_], return_when=futures.FIRST_EXCEPTION)
    named.log(t, found)
    t.log(open_ in found.not_done)
    thread.join()


def wait_hears_of_a_cancelled_future_when_a_worker_has_seen_it(t):
    named = _Named()
    named.log(t, wait(named.all("cancelled"), 0.01))
    thread = _later(lambda: named["cancelled"].set_running_or_notify_cancel())
    named.log(t, wait(named.all("cancelled")))
    thread.join()
    named = _Named()
    named["pending"].cancel()
    thread = _later(lambda: (named["cancelled"].set_running_or_notify_cancel(),
                             named["pending"].set_running_or_notify_cancel()))
    named.log(t, wait(named.all("cancelled", "pending"), return_when=futures.FIRST_EXCEPTION))
    thread.join()


def as_completed_gives_what_is_done_first(t):
    named = _Named()
    found = as_completed(named.all("pending", "failed", "running", "cancelled"))
    t.log(named.of([next(found)]))
    named["running"].set_result(1)
    t.log(named.of([next(found)]))
    named["cancelled"].set_running_or_notify_cancel()
    named["pending"].set_exception(ValueError())
    t.log(named.of([next(found)]))
    t.log(named.of([next(found)]))
    t.log(next(found, None))


def as_completed_waits_for_others(t):
    named = _Named()
    thread = _later(lambda: (named["running"].set_result(1), named["pending"].cancel(),
                             named["pending"].set_running_or_notify_cancel()))
    t.log(named.of(list(as_completed(named.all("pending", "running")))))
    thread.join()


def as_completed_says_how_many_are_unfinished(t):
    named = _Named()
    for timeout in (0, 0.01, -1):
        seen = []

        def all_():
            for future in as_completed(named.futures.values(), timeout):
                seen.append(future)

        t.tell(all_)
        t.log(named.of(seen))
    t.tell(lambda: list(as_completed(named.all("notified", "pending", "running", "finished"), 0)))
    t.tell(lambda: list(as_completed(named.all("pending", "pending"), 0)))
    t.tell(lambda: list(as_completed([], 0)))
    t.tell(lambda: len(list(as_completed(named.all("finished"), -1))))


def as_completed_ends_with_its_error(t):
    named = _Named()
    found = as_completed(named.all("pending"), 0)
    t.tell(lambda: next(found))
    named["pending"].set_result(1)
    t.log(next(found, None))


def as_completed_can_be_closed(t):
    named = _Named()
    found = as_completed(named.all("finished", "pending"))
    t.log(named.of([next(found)]))
    found.close()
    named["pending"].set_result(1)
    t.log(next(found, None))
    never = as_completed(named.all("finished"))
    never.close()
    t.log(next(never, None))
