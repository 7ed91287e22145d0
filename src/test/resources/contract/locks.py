"""threading's locks: Suites.java names the other half."""

import re
import threading
import time


def _bare(value):
    text = re.sub(r" at (0x[0-9a-f]+|\d+)", "", repr(value))
    return re.sub(r"(owner=|started |daemon |stopped )[1-9]\d*", r"\1N", text)


def _run(target):
    thread = threading.Thread(target=target)
    thread.start()
    thread.join()


def _until(condition):
    while not condition():
        time.sleep(0.001)


def a_lock_is_released_by_any_thread(t):
    lock = threading.Lock()
    t.log(_bare(lock), lock.locked())
    t.log(lock.acquire(), _bare(lock), lock.locked())
    t.log(lock.acquire(False), lock.acquire(True, 0.01), lock.acquire(True, 0))
    _run(lock.release)
    t.log(lock.locked())
    t.tell(lock.release)


def a_lock_waits_until_it_is_free(t):
    lock = threading.Lock()
    lock.acquire()
    waiting = threading.Thread(target=lambda: (lock.acquire(), t.log("got it")))
    waiting.start()
    t.log("releasing")
    lock.release()
    waiting.join()
    t.log(lock.locked())


def limits_of_acquire_are_checked(t):
    for kind in (threading.Lock, threading.RLock):
        t.tell(lambda: kind().acquire(False, 3))
        t.tell(lambda: kind().acquire(False, 0))
        t.tell(lambda: kind().acquire(True, -3))
        t.tell(lambda: kind().acquire(True, -0.5))
        t.tell(lambda: kind().acquire(True, 1e10))
        t.tell(lambda: kind().acquire(True, float("nan")))
        t.tell(lambda: kind().acquire(True, -1))


def an_rlock_is_acquired_again_by_its_owner(t):
    lock = threading.RLock()
    t.log(_bare(lock))
    t.log(lock.acquire(), lock.acquire(), lock.acquire(False))
    t.log(_bare(lock), lock._is_owned(), lock._recursion_count())
    _run(lambda: t.log(lock.acquire(False), lock._is_owned(), lock._recursion_count()))
    _run(lambda: t.tell(lock.release))
    for _ in range(3):
        lock.release()
    t.log(_bare(lock), lock._is_owned())
    t.tell(lock.release)
    _run(lambda: t.log(lock.acquire(False)))


def a_with_block_releases_whatever_happens(t):
    lock = threading.Lock()

    def fail():
        with lock:
            t.log(lock.locked())
            raise ValueError("boo")

    t.tell(fail)
    t.log(lock.locked())


def a_condition_needs_its_lock(t):
    condition = threading.Condition()
    t.log(_bare(condition))
    t.tell(condition.wait)
    t.tell(condition.notify)
    t.tell(condition.notify_all)
    t.tell(condition.release)
    with condition:
        t.log(_bare(condition))
        _run(lambda: t.tell(condition.notify))
    t.log(_bare(threading.Condition(threading.Lock())))


def a_wait_that_is_not_notified_says_so(t):
    condition = threading.Condition()
    with condition:
        t.log(condition.wait(0.01), condition.wait(0), condition.wait(-1))
        t.log(_bare(condition))
        t.tell(lambda: condition.wait(1e10))


def waiters_are_notified_in_their_order(t):
    condition = threading.Condition()
    ready = []
    woken = []

    def work(number):
        with condition:
            ready.append(number)
            condition.wait()
            woken.append(number)

    threads = []
    for number in range(4):
        threads.append(threading.Thread(target=work, args=(number,)))
        threads[-1].start()
        _until(lambda: len(ready) == number + 1)
        with condition:
            t.log(_bare(condition))
    for n in (0, 1, 1):
        with condition:
            condition.notify(n)
        if n:
            count = len(woken) + 1
            _until(lambda: len(woken) >= count)
        t.log(sorted(woken))
    with condition:
        condition.notify_all()
        t.log(_bare(condition))
    for thread in threads:
        thread.join()
    t.log(sorted(woken))


def a_wait_gives_all_levels_of_an_rlock_back(t):
    lock = threading.RLock()
    condition = threading.Condition(lock)

    def work():
        with condition:
            t.log("inside", lock._recursion_count())
            condition.notify()

    with condition, condition:
        threading.Thread(target=work).start()
        condition.wait()
        t.log("back", lock._recursion_count())
    t.log(lock._is_owned())


def wait_for_asks_again_and_again(t):
    condition = threading.Condition()
    asked = []

    def predicate():
        asked.append(None)
        return len(asked) == 3

    with condition:
        t.log(condition.wait_for(lambda: False, 0.01))
        t.log(condition.wait_for(predicate, 0), len(asked))

        def work():
            with condition:
                condition.notify()

        threading.Thread(target=work).start()
        t.log(condition.wait_for(predicate), len(asked))


def an_event_lets_all_go_on(t):
    event = threading.Event()
    t.log(_bare(event), event.is_set(), event.wait(0.01), event.wait(0), event.wait(-1))
    got = []
    threads = [threading.Thread(target=lambda: got.append(event.wait())) for _ in range(3)]
    for thread in threads:
        thread.start()
    event.set()
    for thread in threads:
        thread.join()
    t.log(got, _bare(event), event.wait(), event.wait(0))
    event.clear()
    t.log(event.is_set(), event.wait(0))


def a_semaphore_counts(t):
    semaphore = threading.Semaphore(2)
    t.log(_bare(semaphore))
    t.log(semaphore.acquire(), semaphore.acquire(False), semaphore.acquire(False))
    t.log(semaphore.acquire(True, 0.01), semaphore.acquire(True, 0), semaphore.acquire(True, -1))
    semaphore.release()
    semaphore.release(3)
    t.log(_bare(semaphore))
    t.tell(lambda: semaphore.release(0))
    t.tell(lambda: semaphore.release(-1))
    t.tell(lambda: semaphore.acquire(False, 1))
    t.tell(lambda: threading.Semaphore(-1))
    t.log(threading.Semaphore(0).acquire(False))


def a_semaphore_wakes_who_waits(t):
    semaphore = threading.Semaphore(0)
    got = []
    threads = [threading.Thread(target=lambda: got.append(semaphore.acquire())) for _ in range(3)]
    for thread in threads:
        thread.start()
    semaphore.release()
    _until(lambda: len(got) == 1)
    t.log(got)
    semaphore.release(2)
    for thread in threads:
        thread.join()
    t.log(got, _bare(semaphore))


def a_bounded_semaphore_keeps_its_bound(t):
    semaphore = threading.BoundedSemaphore(2)
    t.log(_bare(semaphore))
    t.tell(semaphore.release)
    semaphore.acquire()
    t.log(_bare(semaphore))
    t.tell(lambda: semaphore.release(2))
    t.tell(lambda: semaphore.release(0))
    semaphore.release()
    t.tell(semaphore.release)
    t.tell(lambda: threading.BoundedSemaphore(-1))


def a_barrier_opens_when_all_have_come(t):
    acted = []
    barrier = threading.Barrier(3, lambda: acted.append("action"))
    t.log(_bare(barrier), barrier.parties, barrier.n_waiting, barrier.broken)
    for _ in range(2):
        places = []
        threads = []
        for come in range(2):
            threads.append(threading.Thread(target=lambda: places.append(barrier.wait())))
            threads[-1].start()
            _until(lambda: barrier.n_waiting == come + 1)
            t.log(_bare(barrier))
        t.log(barrier.wait(), acted)
        for thread in threads:
            thread.join()
        t.log(sorted(places), barrier.n_waiting)


def a_barrier_of_one_never_waits(t):
    barrier = threading.Barrier(1)
    t.log(barrier.wait(), barrier.wait(0), barrier.n_waiting)
    t.tell(lambda: threading.Barrier(0))


def a_barrier_breaks_when_a_wait_takes_too_long(t):
    barrier = threading.Barrier(2)
    t.tell(lambda: barrier.wait(0.01))
    t.log(_bare(barrier), barrier.broken)
    t.tell(barrier.wait)
    barrier.reset()
    t.log(_bare(barrier), barrier.broken)
    t.tell(threading.Barrier(2, timeout=0.01).wait)


def a_barriers_action_that_fails_breaks_it(t):
    def fail():
        raise ValueError("boo")

    barrier = threading.Barrier(1, fail)
    t.tell(barrier.wait)
    t.log(barrier.broken)
    t.tell(barrier.wait)


def _waiter(t, barrier):
    thread = threading.Thread(target=lambda: t.tell(barrier.wait))
    thread.start()
    _until(lambda: barrier.n_waiting == 1)
    return thread


def a_barrier_that_is_reset_tells_who_waits(t):
    barrier = threading.Barrier(2)
    thread = _waiter(t, barrier)
    barrier.reset()
    thread.join()
    t.log(_bare(barrier), barrier.broken)
    thread = threading.Thread(target=barrier.wait)
    thread.start()
    _until(lambda: barrier.n_waiting == 1)
    t.log(barrier.wait())
    thread.join()


def a_barrier_that_is_aborted_stays_broken(t):
    barrier = threading.Barrier(2)
    thread = _waiter(t, barrier)
    barrier.abort()
    thread.join()
    t.log(_bare(barrier), barrier.n_waiting)
    t.tell(barrier.wait)
