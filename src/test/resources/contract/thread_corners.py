"""Corners of threading: Suites.java names the other half."""

import contextlib
import io
import threading


def _started(target):
    thread = threading.Thread(target=target)
    thread.start()
    return thread


@contextlib.contextmanager
def _printed(t):
    """Tells first and last line of what is printed on standard error meanwhile."""
    with contextlib.redirect_stderr(io.StringIO()) as stderr:
        yield
    lines = stderr.getvalue().splitlines()
    t.log(lines[0] if lines else "silent")
    t.log(lines[-1] if lines else "silent")


def _fail(error, name):
    def fail():
        raise error

    thread = threading.Thread(name=name, target=fail)
    thread.start()
    thread.join()


def what_a_thread_raises_is_printed(t):
    with _printed(t):
        _fail(ValueError("boo"), "failing")
    with _printed(t):
        _fail(SystemExit(3), "leaving")


def an_excepthook_that_fails_is_told(t):
    def hook(args):
        raise ValueError("hook")

    before = threading.excepthook
    threading.excepthook = hook
    try:
        with _printed(t):
            _fail(ValueError("boo"), "failing")
    finally:
        threading.excepthook = before


def a_thread_may_be_joined_by_many(t):
    go = threading.Event()
    thread = _started(go.wait)
    joined = []
    others = [_started(lambda: (thread.join(), joined.append(thread.is_alive())))
              for _ in range(3)]
    t.log(joined)
    go.set()
    for other in others:
        other.join()
    t.log(joined)


def a_thread_that_renames_itself_is_known_by_that(t):
    def rename():
        threading.current_thread().name = "renamed"
        t.log(threading.current_thread().name)

    thread = _started(rename)
    thread.join()
    t.log(thread.name)


def a_semaphore_is_held_within_a_with_block(t):
    semaphore = threading.BoundedSemaphore(1)

    def hold():
        with semaphore:
            t.log(semaphore.acquire(False))
            raise ValueError("boo")

    t.tell(hold)
    t.log(semaphore.acquire(False))
    semaphore.release()
    t.tell(semaphore.release)


def a_condition_has_the_methods_of_its_lock(t):
    condition = threading.Condition(threading.Lock())
    t.log(condition.acquire(), condition.acquire(False))
    condition.notify(5)
    condition.notify_all()
    t.log(condition.wait(0))
    condition.release()
    t.tell(condition.release)


def a_condition_forgets_who_gave_up(t):
    condition = threading.Condition()
    with condition:
        t.log(condition.wait(0.001))
        condition.notify()
        t.log(condition.wait(0.001))


def an_event_is_set_and_cleared_again(t):
    event = threading.Event()
    got = []
    threads = [_started(lambda: got.append(event.wait())) for _ in range(2)]
    event.set()
    for thread in threads:
        thread.join()
    event.clear()
    event.set()
    event.set()
    t.log(got, event.is_set(), event.wait(0))


def a_barriers_action_runs_once_a_turn(t):
    turns = []
    barrier = threading.Barrier(2, action=lambda: turns.append("turn"))
    for _ in range(3):
        other = _started(barrier.wait)
        barrier.wait()
        other.join()
    t.log(turns, barrier.n_waiting, barrier.broken)


def a_barrier_can_be_used_again_after_a_reset(t):
    barrier = threading.Barrier(2)
    barrier.abort()
    t.tell(barrier.wait)
    barrier.reset()
    other = _started(barrier.wait)
    barrier.wait()
    other.join()
    t.log(barrier.broken)


def locals_are_independent(t):
    first, second = threading.local(), threading.local()
    first.x = 1
    t.log(hasattr(second, "x"))
    second.x = 2
    t.log(first.x, second.x)


def a_timer_that_was_cancelled_in_time_calls_nothing(t):
    called = []
    timer = threading.Timer(60, lambda: called.append("called"))
    timer.cancel()
    timer.cancel()
    timer.start()
    timer.join()
    t.log(called)
    t.tell(timer.start)


def a_local_whose_init_fails_is_begun_again(t):
    fails = []

    class Mine(threading.local):
        def __init__(self):
            if fails:
                raise ValueError(fails.pop())
            self.x = 1

    mine = Mine()

    def work():
        fails.append("boo")
        t.tell(lambda: mine.x)
        t.tell(lambda: mine.x)

    _started(work).join()


def an_empty_name_is_none(t):
    def work():
        pass

    name = threading.Thread(name="", target=work).name
    t.log(name.startswith("Thread-"), name.endswith(" (work)"))
