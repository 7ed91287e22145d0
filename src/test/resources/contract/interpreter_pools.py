"""InterpreterPoolExecutor: Suites.java names the other half.

Functions that read no globals travel as they are; those that do must be in a module that the other
interpreter can import.
"""

import contextlib
import io
import os
import re
import sys
import tempfile
import threading

try:
    from concurrent.futures import InterpreterPoolExecutor
except ImportError:  # before 3.14
    InterpreterPoolExecutor = None

_STATE = """
STATE = 'fresh'

def put(x):
    global STATE
    STATE = x
    return STATE

def get():
    return STATE
"""


@contextlib.contextmanager
def _module():
    """A module with a global, and what lets an interpreter find it."""
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "crossing_state.py"), "w") as file:
            file.write(_STATE)
        sys.path.insert(0, folder)
        try:
            import crossing_state
            yield crossing_state, folder
        finally:
            sys.path.remove(folder)
            sys.modules.pop("crossing_state", None)


def _told(t, call):
    """Tells a result, or an exception and its causes, without what is printed of values."""
    try:
        t.log(repr(call()))
    except BaseException as e:
        while e is not None:
            if type(e).__name__ == "NotShareableError":
                t.log(type(e).__name__, str(e).endswith("does not support cross-interpreter data"))
                return
            lines = str(e).splitlines() or [""]
            t.log(type(e).__name__, lines[0])
            if len(lines) > 2:
                t.log(lines[2], lines[-1])
            e = e.__cause__


@contextlib.contextmanager
def _logged(t):
    with contextlib.redirect_stderr(io.StringIO()) as stderr:
        yield
    lines = stderr.getvalue().splitlines()
    t.log(lines[0] if lines else "silent")
    t.log(lines[-1] if lines else "silent")


def a_pool_needs_a_worker(t):
    for workers in (0, -1):
        t.tell(lambda: InterpreterPoolExecutor(workers))


def its_threads_are_named_after_it(t):
    for prefix in ("", "mine"):
        with InterpreterPoolExecutor(1, thread_name_prefix=prefix) as pool:
            pool.submit(lambda: None).result()
            names = [thread.name for thread in threading.enumerate()]
        t.log([re.sub(r"\d+_", "N_", name) for name in names if name.endswith("_0")])


def a_call_runs_in_a_thread_of_another_interpreter(t):
    def who():
        import threading
        me = threading.current_thread()
        return me.name, me is threading.main_thread(), threading.active_count()

    with InterpreterPoolExecutor(1) as pool:
        t.log(pool.submit(who).result())


def values_travel_as_copies(t):
    with InterpreterPoolExecutor(1) as pool:
        for value in (None, 7, 1.5, "x", [1, [2]], {"a": 1}):
            got = pool.submit(lambda x: x, value).result()
            t.log(repr(got), got == value)
        given = [1]
        t.log(pool.submit(lambda x: x, given).result() is given)
        t.log(pool.submit(lambda x: x.append(2), given).result(), given)


def globals_are_not_shared(t):
    def find(folder):
        import sys
        sys.path.insert(0, folder)

    with _module() as (state, folder):
        with InterpreterPoolExecutor(1, initializer=find, initargs=(folder,)) as pool:
            state.put("outside")
            t.log(pool.submit(state.get).result())
            t.log(pool.submit(state.put, "inside").result())
            t.log(pool.submit(state.get).result(), state.get())


def each_worker_has_globals_of_its_own(t):
    def find(folder):
        import sys
        sys.path.insert(0, folder)

    with _module() as (state, folder):
        for pools in range(2):
            with InterpreterPoolExecutor(1, initializer=find, initargs=(folder,)) as pool:
                t.log(pool.submit(state.get).result())
                pool.submit(state.put, "changed").result()


def an_initializer_changes_its_interpreter_only(t):
    def find(folder):
        import sys
        sys.path.insert(0, folder)
        import crossing_state
        crossing_state.put("initialized")

    with _module() as (state, folder):
        with InterpreterPoolExecutor(1, initializer=find, initargs=(folder,)) as pool:
            t.log(pool.submit(state.get).result(), state.get())


def an_exception_comes_out_with_its_cause(t):
    def fail(text):
        raise ValueError(text)

    def end():
        raise SystemExit(3)

    with InterpreterPoolExecutor(1) as pool:
        _told(t, pool.submit(fail, "boo").result)
        _told(t, pool.submit(fail, "").result)
        _told(t, pool.submit(end).result)
        t.log(type(pool.submit(fail, "boo").exception()).__name__)


def what_cannot_travel_is_refused(t):
    class Spam:
        def run(self):
            return True

    def result():
        import threading
        return threading.Lock()

    with InterpreterPoolExecutor(1) as pool:
        _told(t, pool.submit(lambda x: x, threading.Lock()).result)
        _told(t, pool.submit(Spam().run).result)
        _told(t, pool.submit(result).result)
        t.log(issubclass(type(pool.submit(result).exception()), TypeError))
        t.log(pool.submit(lambda: "still works").result())


def an_exception_that_cannot_travel_is_told(t):
    def fail():
        import threading

        class Odd(Exception):
            pass

        raise Odd(threading.Lock())

    with InterpreterPoolExecutor(1) as pool:
        try:
            pool.submit(fail).result()
        except Exception as e:
            t.log(type(e).__name__, "Odd: " in str(e).splitlines()[0])


def an_initializer_that_fails_breaks_the_pool(t):
    def fail():
        raise ValueError("boo")

    def nothing():
        pass

    with _logged(t):
        with InterpreterPoolExecutor(1, initializer=fail) as pool:
            t.tell(pool.submit(nothing).result)
            t.tell(lambda: pool.submit(nothing))


def an_initializer_that_cannot_travel_breaks_the_pool(t):
    lock = threading.Lock()

    def locks():
        lock.acquire()

    with contextlib.redirect_stderr(io.StringIO()) as stderr:
        with InterpreterPoolExecutor(1, initializer=locks) as pool:
            t.tell(pool.submit(lambda: None).result)
    t.log("NotShareableError" in stderr.getvalue())


def a_pool_maps(t):
    with InterpreterPoolExecutor(2) as pool:
        t.log(list(pool.map(lambda x: x * x, range(6))))
        t.log(list(pool.map(lambda x: x * x, range(6), chunksize=3)))
        t.log(list(pool.map(lambda x: x * x, range(4), buffersize=2)))
        t.log(list(pool.map(lambda x: x * x, [], buffersize=2)))
        results = pool.map(lambda x: 12 // x, [3, 0, 4])
        t.tell(lambda: next(results))
        t.tell(lambda: next(results))
        t.log(next(results, None))
        for size in (0, -1):
            t.tell(lambda: pool.map(str, range(4), buffersize=size))


def after_shutdown_no_call_is_taken(t):
    def nothing():
        return 7

    pool = InterpreterPoolExecutor(1)
    future = pool.submit(nothing)
    pool.shutdown()
    t.log(future.done(), future.result())
    t.tell(lambda: pool.submit(nothing))
