"""ThreadPoolExecutor: Suites.java names the other half."""

import contextlib
import io
import re
import threading
import time
from concurrent.futures import ThreadPoolExecutor, thread


def _name():
    return threading.current_thread().name


def _blocked(pool):
    """Keeps a worker busy; returns what lets it go on."""
    begun, go = threading.Event(), threading.Event()
    future = pool.submit(lambda: (begun.set(), go.wait())[1])
    begun.wait()
    return go, future


@contextlib.contextmanager
def _logged(t):
    """Tells first and last line of what the logger writes meanwhile."""
    with contextlib.redirect_stderr(io.StringIO()) as stderr:
        yield
    lines = re.sub(r" at 0x[0-9a-f]+", "", stderr.getvalue()).splitlines()
    t.log(lines[0] if lines else "silent")
    t.log(lines[-1] if lines else "silent")


def a_pool_needs_a_worker(t):
    for workers in (0, -1):
        t.tell(lambda: ThreadPoolExecutor(workers))


def threads_are_named_after_pool_and_number(t):
    numbers = []
    for prefix in ("", "mine", ""):
        with ThreadPoolExecutor(2, thread_name_prefix=prefix) as pool:
            go, _ = _blocked(pool)
            name = pool.submit(_name).result()
            go.set()
        t.log(re.sub(r"\d+_", "N_", name))
        numbers += map(int, re.findall(r"(\d+)_", name))
    t.log(numbers[1] - numbers[0])


def no_more_threads_than_allowed_are_started(t):
    with ThreadPoolExecutor(2, "w") as pool:
        first, _ = _blocked(pool)
        second, _ = _blocked(pool)
        waiting = [pool.submit(_name) for _ in range(3)]
        t.log([future.done() for future in waiting])
        first.set()
        t.log([future.result() for future in waiting])
        second.set()


def a_future_has_what_the_call_returns_or_raises(t):
    def fail(error):
        raise error

    with ThreadPoolExecutor(1) as pool:
        t.tell(pool.submit(lambda x: x * x, 7).result)
        t.tell(pool.submit(fail, ValueError("boo")).result)
        t.tell(pool.submit(fail, SystemExit(3)).result)
        t.tell(pool.submit(_name).exception)
        t.log(pool.submit(lambda: None).result())


def a_call_that_is_cancelled_is_not_made(t):
    with ThreadPoolExecutor(1) as pool:
        go, running = _blocked(pool)
        waiting = pool.submit(lambda: t.log("never"))
        t.log(running.running(), running.cancel(), waiting.running(), waiting.cancel())
        t.log(waiting._state)
        go.set()
        pool.submit(_name).result()
        t.log(waiting._state, running.result())


def calls_may_make_calls(t):
    with ThreadPoolExecutor(2) as pool:
        t.log(pool.submit(lambda: pool.submit(lambda: 7).result() + 1).result())


def an_initializer_runs_first_in_each_thread(t):
    made = []
    with ThreadPoolExecutor(2, "w", made.append, ("init",)) as pool:
        t.log(made)
        go, _ = _blocked(pool)
        t.log(pool.submit(lambda: list(made)).result())
        go.set()
        t.log(pool.submit(lambda: list(made)).result())


def an_initializer_that_fails_breaks_the_pool(t):
    go = threading.Event()

    def initialize():
        go.wait()
        raise ValueError("boo")

    with _logged(t):
        pool = ThreadPoolExecutor(1, initializer=initialize)
        futures = [pool.submit(_name) for _ in range(2)]
        go.set()
        for future in futures:
            t.tell(future.result)
        t.tell(lambda: pool.submit(_name))
        t.log(issubclass(thread.BrokenThreadPool, RuntimeError))
        pool.shutdown()
    t.tell(lambda: pool.submit(_name))


def after_shutdown_no_call_is_taken(t):
    pool = ThreadPoolExecutor(1)
    future = pool.submit(_name)
    pool.shutdown()
    t.log(future.done())
    t.tell(lambda: pool.submit(_name))
    t.tell(lambda: pool.map(str, [1]))
    t.tell(pool.shutdown)
    never = ThreadPoolExecutor(1)
    never.shutdown()
    t.tell(lambda: never.submit(_name))


def what_was_taken_before_shutdown_is_done(t):
    pool = ThreadPoolExecutor(1)
    go, _ = _blocked(pool)
    waiting = [pool.submit(lambda i=i: i) for i in range(3)]
    pool.shutdown(wait=False)
    t.tell(lambda: pool.submit(_name))
    t.log([future.done() for future in waiting])
    go.set()
    t.log([future.result() for future in waiting])
    pool.shutdown()


def shutdown_may_cancel_what_waits(t):
    pool = ThreadPoolExecutor(1)
    go, running = _blocked(pool)
    waiting = [pool.submit(lambda: t.log("never")) for _ in range(3)]
    pool.shutdown(wait=False, cancel_futures=True)
    t.log(running._state, [future._state for future in waiting])
    go.set()
    pool.shutdown(cancel_futures=True)
    t.log(running.result(), [future._state for future in waiting])


def a_with_block_waits(t):
    made = []
    with ThreadPoolExecutor(2) as pool:
        go, _ = _blocked(pool)
        for i in range(3):
            pool.submit(made.append, i)
        go.set()
    t.log(sorted(made))


def a_cancelled_call_does_not_keep_shutdown_waiting(t):
    pool = ThreadPoolExecutor(1)
    pool.submit(_name).result()
    go, _ = _blocked(pool)
    future = pool.submit(_name)
    t.log(future.cancel())
    go.set()
    pool.shutdown()
    t.log(future._state)


def a_result_from_elsewhere_ends_the_worker(t):
    with _logged(t):
        pool = ThreadPoolExecutor(1)
        go, future = _blocked(pool)
        waiting = pool.submit(_name)
        future.set_result("mine")
        go.set()
        pool.shutdown()
    t.log(future.result(), waiting.done())


def at_exit_calls_are_made_and_no_more_are_taken(t):
    pool, idle = ThreadPoolExecutor(1), ThreadPoolExecutor(1)
    other = ThreadPoolExecutor(1)

    def late():
        while True:
            try:
                pool.submit(int)
            except RuntimeError as e:
                t.log(t.error(e))
                return "told"
            time.sleep(0.001)

    future = pool.submit(late)
    other.submit(_name).result()
    thread._python_exit()  # what the interpreter calls at its end
    t.log(future.done(), future.result())
    try:
        t.tell(lambda: idle.submit(_name))
        t.tell(lambda: other.submit(_name))
        t.tell(lambda: ThreadPoolExecutor(1).submit(_name))
    finally:
        thread._shutdown = False
