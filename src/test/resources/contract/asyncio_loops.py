"""What an event loop does besides running tasks: Suites.java names the other half."""

import asyncio
import contextvars
import logging
import socket
import sys
import threading
from concurrent.futures import ThreadPoolExecutor


class _Logged(logging.Handler):
    """The messages that asyncio logs, line by line."""

    def __init__(self):
        super().__init__()
        self.lines = []

    def emit(self, record):
        self.lines.extend(record.getMessage().splitlines())

    def __enter__(self):
        logger = logging.getLogger("asyncio")
        logger.addHandler(self)
        logger.propagate = False
        return self

    def __exit__(self, *error):
        logger = logging.getLogger("asyncio")
        logger.removeHandler(self)
        logger.propagate = True

    def has(self, text):
        return any(line.startswith(text) for line in self.lines)


def _run(loop):
    """One turn."""
    loop.call_soon(loop.stop)
    loop.run_forever()


def _with_loop(case):
    loop = asyncio.new_event_loop()
    try:
        case(loop)
    finally:
        loop.close()


def callbacks_run_in_the_order_of_asking(t):
    def case(loop):
        def first():
            t.log("first")
            loop.call_soon(t.log, "from first")

        loop.call_soon(first)
        loop.call_soon(t.log, "second")
        _run(loop)
        t.log("turn")
        _run(loop)
        loop.call_later(0.02, t.log, "late")
        loop.call_later(0.01, t.log, "early")
        loop.call_later(-1, t.log, "one ago")
        loop.call_later(-2, t.log, "two ago")
        loop.call_soon(t.log, "at once")
        loop.call_later(0.03, loop.stop)
        loop.run_forever()

    _with_loop(case)


def a_handle_can_be_cancelled(t):
    def case(loop):
        handle = loop.call_soon(t.log, "never")
        t.log(handle.cancelled())
        handle.cancel()
        handle.cancel()
        t.log(handle.cancelled(), repr(handle)[:18])
        timer = loop.call_later(0.01, t.log, "never")
        t.log(timer.when() > loop.time(), timer.cancelled())
        timer.cancel()
        t.log(timer.cancelled(), repr(timer)[:28])
        at = loop.call_at(12.5, t.log, "long ago")
        t.log(at.when())
        _run(loop)
        _run(loop)

    _with_loop(case)


def a_stopped_loop_makes_one_turn(t):
    def case(loop):
        loop.call_soon(t.log, "turn")
        loop.stop()
        loop.run_forever()
        _run(loop)
        t.log(loop.is_running(), loop.is_closed())

    _with_loop(case)


def other_threads_call_soon(t):
    def case(loop):
        def other():
            loop.call_soon_threadsafe(t.log, "from the other thread")
            loop.call_soon_threadsafe(loop.stop)

        thread = threading.Thread(target=other)
        loop.call_soon(thread.start)
        loop.run_forever()
        thread.join()
        loop.call_soon_threadsafe(t.log, "from its own")
        loop.call_soon(t.log, "after that")
        _run(loop)

    _with_loop(case)


def other_threads_cancel_what_they_asked_for(t):
    def case(loop):
        def other():
            handle = loop.call_soon_threadsafe(t.log, "never")
            handle.cancel()
            t.log(handle.cancelled())
            loop.call_soon_threadsafe(loop.stop)

        thread = threading.Thread(target=other)
        loop.call_soon(lambda: (thread.start(), thread.join()))
        loop.run_forever()
        mine = loop.call_soon_threadsafe(t.log, "never")
        mine.cancel()
        _run(loop)
        t.log(mine.cancelled())

    _with_loop(case)


def cancelling_waits_for_a_callback_that_runs(t):
    if sys.version_info < (3, 14):
        t.log("it does not wait in this version")
        return

    def case(loop):
        runs = threading.Event()
        goes_on = threading.Event()

        def callback():
            runs.set()
            goes_on.wait()
            t.log("ran")

        def other():
            handle = loop.call_soon_threadsafe(callback)
            runs.wait()
            threading.Thread(target=goes_on.set).start()
            handle.cancel()
            t.log("cancelled")
            loop.call_soon_threadsafe(loop.stop)

        thread = threading.Thread(target=other)
        loop.call_soon(thread.start)
        loop.run_forever()
        thread.join()

    _with_loop(case)


def debug_mode_knows_the_thread(t):
    def case(loop):
        def other():
            t.tell(lambda: loop.call_soon(print))
            t.tell(lambda: loop.call_later(1, print))
            t.tell(lambda: loop.call_at(1, print))
            loop.call_soon_threadsafe(loop.stop)

        t.log(loop.get_debug())
        loop.set_debug(True)
        t.log(loop.get_debug())
        thread = threading.Thread(target=other)
        loop.call_soon(thread.start)
        loop.run_forever()
        thread.join()
        loop.set_debug(False)

    _with_loop(case)


def debug_mode_warns_of_slow_callbacks(t):
    with _Logged() as log:

        def case(loop):
            loop.set_debug(True)
            loop.slow_callback_duration = 0.0
            loop.call_soon(loop.stop)
            loop.run_forever()
            t.log(log.has("Executing <Handle"))

            async def work():
                pass

            loop.run_until_complete(work())
            t.log(log.has("Executing <Task"))
            loop.set_debug(False)

        _with_loop(case)


def exceptions_of_callbacks_are_told(t):
    with _Logged() as log:

        def case(loop):
            def fails():
                raise ZeroDivisionError("x")

            loop.call_soon(fails)
            _run(loop)
            t.log(log.has("Exception in callback"), log.has("handle: <Handle"))

            def handler(own, context):
                t.log(own is loop, t.error(context["exception"]))
                t.log(context["message"][:21], type(context["handle"]).__name__)

            t.log(loop.get_exception_handler())
            loop.set_exception_handler(handler)
            t.log(loop.get_exception_handler() is handler)
            loop.call_soon(fails)
            loop.call_later(0, fails)
            _run(loop)
            _run(loop)

        _with_loop(case)


def a_context_is_written_in_order(t):
    with _Logged() as log:

        def case(loop):
            loop.call_exception_handler({"message": "told", "z": 1, "a": "text"})
            loop.call_exception_handler({"x": None})
            loop.default_exception_handler({"message": "by default"})

        _with_loop(case)
    for line in log.lines:
        t.log(line)


def a_handler_may_fail(t):
    with _Logged() as log:

        def case(loop):
            def handler(own, context):
                raise AttributeError("handler")

            loop.set_exception_handler(handler)
            loop.call_exception_handler({"message": "told"})
            t.log(log.lines)
            log.lines.clear()
            loop.set_exception_handler(None)
            loop.call_exception_handler({"message": "again"})
            t.log(log.lines)

            def leaves(own, context):
                raise SystemExit(3)

            loop.set_exception_handler(leaves)
            t.tell(lambda: loop.call_exception_handler({"message": "end"}))

        _with_loop(case)


def a_handler_sees_the_variables_of_what_failed(t):
    name = contextvars.ContextVar("name", default="outside")

    def sets_and_fails():
        name.set("inside")
        raise ZeroDivisionError("lost")

    def case(loop):
        loop.set_exception_handler(lambda own, context: t.log(name.get()))
        handle = loop.call_soon(sets_and_fails)
        loop.call_soon(loop.stop)
        loop.run_forever()
        t.log(name.get(), handle.get_context()[name])
        loop.call_exception_handler({"message": "nothing failed"})

    _with_loop(case)


def tasks_that_nobody_asks_are_told(t):
    async def fails():
        raise ZeroDivisionError("lost")

    async def main():
        task = asyncio.create_task(fails())
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        return task.done()

    with _Logged() as log:
        t.log(asyncio.run(main()))
    t.log(log.has("Task exception was never retrieved"))


def run_until_complete_gives_the_outcome(t):
    def case(loop):
        async def gives(value):
            return value

        async def fails():
            raise ValueError("x")

        t.log(loop.run_until_complete(gives(1)))
        t.tell(lambda: loop.run_until_complete(fails()))
        future = loop.create_future()
        loop.call_soon(future.set_result, 2)
        t.log(loop.run_until_complete(future))
        other = asyncio.new_event_loop()
        t.tell(lambda: other.run_until_complete(future))
        other.close()

        async def nested():
            t.log(asyncio.get_event_loop() is loop, asyncio.get_running_loop() is loop)
            t.tell(lambda: loop.run_until_complete(future))
            t.tell(loop.run_forever)
            inner = asyncio.new_event_loop()
            t.tell(inner.run_forever)
            inner.close()

        loop.run_until_complete(nested())

    _with_loop(case)
    t.tell(asyncio.get_running_loop)


def what_ends_programs_ends_the_loop(t):
    def case(loop):
        def interrupts():
            raise KeyboardInterrupt("stop")

        async def leaves():
            raise SystemExit(4)

        loop.call_soon(interrupts)
        t.tell(loop.run_forever)
        t.log(loop.is_running())
        t.tell(lambda: loop.run_until_complete(leaves()))
        loop.call_soon(t.log, "it can go on")
        _run(loop)

        async def waits():
            loop.call_soon(interrupts)
            await asyncio.sleep(10)

        task = loop.create_task(waits())
        t.tell(lambda: loop.run_until_complete(task))
        t.log(task.done())
        task.cancel()
        t.tell(lambda: loop.run_until_complete(task))

    _with_loop(case)


def a_future_may_outlive_its_loop(t):
    loop = asyncio.new_event_loop()

    async def stops(future):
        loop.stop()
        await future

    future = loop.create_future()
    task = loop.create_task(stops(future))
    t.tell(lambda: loop.run_until_complete(task))
    future.set_result(None)
    _run(loop)
    t.log(task.done())
    loop.close()
    t.tell(lambda: loop.call_soon(print))
    t.tell(lambda: loop.call_soon_threadsafe(print))
    t.tell(lambda: loop.call_later(1, print))
    t.tell(lambda: loop.create_task(stops(future)))


def executors_run_functions(t):
    def case(loop):
        def elsewhere():
            return threading.current_thread() is not threading.main_thread()

        def fails():
            raise ValueError("x")

        with ThreadPoolExecutor(1) as pool:
            t.log(loop.run_until_complete(loop.run_in_executor(pool, elsewhere)))
            t.tell(lambda: loop.run_until_complete(loop.run_in_executor(pool, fails)))
        with ThreadPoolExecutor(1) as pool:
            loop.set_default_executor(pool)
            t.log(loop.run_until_complete(loop.run_in_executor(None, elsewhere)))
        loop.run_until_complete(loop.shutdown_default_executor())
        t.tell(lambda: loop.run_in_executor(None, elsewhere))

    _with_loop(case)


def a_cancelled_call_of_an_executor_goes_on_alone(t):
    def case(loop):
        begun = threading.Event()
        goes_on = threading.Event()

        def waits():
            begun.set()
            goes_on.wait()
            return "done"

        async def main():
            future = loop.run_in_executor(None, waits)
            begun.wait()
            future.cancel()
            try:
                await future
            except asyncio.CancelledError:
                t.log("cancelled", future.cancelled())
            goes_on.set()

        loop.run_until_complete(main())
        loop.run_until_complete(loop.shutdown_default_executor())

    _with_loop(case)


def task_factories_make_tasks(t):
    def case(loop):
        made = []

        def factory(own, coro, **options):
            made.append(options.get("name"))
            return asyncio.Task(coro, loop=own, **options)

        async def gives(value):
            return value

        task = loop.create_task(gives(1), name="by default")
        t.log(task.get_name(), loop.run_until_complete(task))
        loop.set_task_factory(factory)
        task = loop.create_task(gives(2), name="made")
        t.log(task.get_name(), loop.run_until_complete(task), made)
        loop.set_task_factory(None)
        t.log(loop.run_until_complete(gives(3)), made)

    _with_loop(case)


def readers_and_writers_are_called(t):
    def case(loop):
        r, w = socket.socketpair()
        r.setblocking(False)
        w.setblocking(False)
        got = []

        def read():
            data = r.recv(1024)
            if data:
                got.append(data)
            else:
                t.log(loop.remove_reader(r.fileno()), loop.remove_reader(r.fileno()))
                loop.stop()

        def write():
            t.log("can write", loop.remove_writer(w.fileno()))
            w.send(b"abc")
            loop.call_soon(more)

        def more():
            w.send(b"def")
            w.close()

        loop.add_reader(r.fileno(), lambda: t.log("replaced"))
        loop.add_reader(r.fileno(), read)
        loop.add_writer(w.fileno(), write)
        loop.run_forever()
        t.log(b"".join(got))
        r.close()

    _with_loop(case)


def a_closed_loop_watches_nothing(t):
    loop = asyncio.new_event_loop()
    r, w = socket.socketpair()
    r.setblocking(False)
    w.setblocking(False)
    loop.add_reader(r, print)
    loop.add_writer(w, print)
    loop.close()
    t.tell(lambda: loop.add_reader(r, print))
    t.tell(lambda: loop.add_writer(w, print))
    t.log(loop.remove_reader(r), loop.remove_writer(w))
    r.close()
    w.close()


def an_event_counts_once_when_the_loop_stops(t):
    def case(loop):
        r, w = socket.socketpair()
        r.setblocking(False)
        calls = []
        loop.add_reader(r, lambda: calls.append(r.recv(1)))
        w.send(b"x")
        loop.stop()
        loop.run_forever()
        _run(loop)
        t.log(calls)
        loop.remove_reader(r)
        r.close()
        w.close()

    _with_loop(case)
