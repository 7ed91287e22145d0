"""Executes generated programs and tells what they logged.

CPython is asked over a pipe, a line for a program; GraalPy by calls of run().
"""

import asyncio
import concurrent.futures
import inspect
import json
import logging
import sys
import threading
import types
import warnings

from asyncio import CancelledError

warnings.simplefilter("ignore")
logging.disable()
sys.unraisablehook = lambda unraisable: None

MOST_LINES = 400


def name(error):
    kind, text = type(error).__name__, str(error)
    if text.startswith("Task cannot await on itself"):
        text = "Task cannot await on itself"
    told = kind + ": " + text if text else kind
    if isinstance(error, StopIteration):
        # Some say "None" and some nothing for no value.
        told = kind if error.value is None else told + " (value %r)" % (error.value,)
    if isinstance(error, BaseExceptionGroup):
        told += " " + str([name(one) for one in error.exceptions])
    return told


def text(error):
    return None if error is None else name(error)


class NothingToSelect:
    """Waits for no socket: the time that a loop would wait for passes at once."""

    def __init__(self, loop):
        self.loop = loop

    def select(self, timeout):
        if timeout is None:
            raise SystemError("nothing is left to wait for")
        if timeout > 0:
            self.loop.now = max(self.loop.now, self.loop._scheduled[0]._when)
        return []


class VirtualLoop(asyncio.base_events.BaseEventLoop):
    """An event loop in virtual time."""

    def __init__(self):
        super().__init__()
        self.now = 0.0
        # The real clock's is lost in a large number; all times here are whole seconds.
        self._clock_resolution = 0.5
        self._selector = NothingToSelect(self)

    def time(self):
        return self.now

    def _process_events(self, events):
        pass

    def _write_to_self(self):
        pass


class Ordered(dict):
    """A set that keeps the order in which it was filled: TaskGroup cancels in a set's order."""

    def add(self, item):
        self[item] = None

    def discard(self, item):
        self.pop(item, None)


class TaskGroup(asyncio.TaskGroup):
    def __init__(self):
        super().__init__()
        self._tasks = Ordered()


class Tasks:
    """The tasks of one program, in the order in which they were made; main's is the first."""

    LONG = 300_000_000
    ROUNDS = 20
    STEP = 7919

    def __init__(self, run):
        self.run = run
        self.tasks = []
        self.alarms = 50
        self.ticks = 0

    def guard(self):
        self.tasks.append(asyncio.current_task())
        asyncio.get_running_loop().call_later(self.LONG, self.alarm)

    def alarm(self):
        self.run.add("alarm")
        for task in list(self.tasks):
            task.cancel()
        self.alarms -= 1
        loop = asyncio.get_running_loop()
        # Who waits for a condition's lock can't be woken by being cancelled.
        loop.call_later(self.LONG, self.alarm if self.alarms else loop.stop)

    def task(self, coroutine):
        made = asyncio.create_task(coroutine)
        self.tasks.append(made)
        return made

    def member(self, group, coroutine):
        made = group.create_task(coroutine)
        self.tasks.append(made)
        return made

    def tick(self, seconds):
        """Returns a delay that no other is equal to; none stays none."""
        self.ticks += 1
        return seconds and seconds + self.STEP * self.ticks

    def nth(self, number):
        return self.tasks[number % len(self.tasks)]

    def later(self, number):
        """Only later tasks are waited for, so that nobody waits in a circle."""
        current = asyncio.current_task()
        index = self.tasks.index(current) if current in self.tasks else len(self.tasks) - 1
        left = self.tasks[index + 1 :]
        if left:
            return left[number % len(left)]
        nothing = asyncio.get_running_loop().create_future()
        nothing.set_result(None)
        return nothing

    async def settle(self):
        others = self.tasks[1:]
        for _ in range(self.ROUNDS):
            if all(task.done() for task in others):
                break
            for task in others:
                task.cancel()
            try:
                await asyncio.sleep(1)
            except CancelledError:
                continue  # a task that ends may cancel main once more
        for i, task in enumerate(self.tasks[1:]):
            self.run.add("task %d: %s" % (i, outcome(task)))
        self.run.ended = True


def outcome(task):
    if not task.done():
        return "not done"
    if task.cancelled():
        return "cancelled"
    if task.exception():
        return name(task.exception())
    return repr(task.result())


def results(values):
    return [name(value) if isinstance(value, BaseException) else value for value in values]


def counts(waited):
    """Tells no more than how many are done and pending: their order is not defined."""
    return tuple(len(part) for part in waited)


class Pool:
    """A pool of one worker, which a gate can keep busy."""

    def __init__(self):
        self.executor = concurrent.futures.ThreadPoolExecutor(1)
        self.opened = threading.Event()

    def gate(self):
        started, opened = threading.Event(), threading.Event()
        self.opened = opened

        def wait():
            started.set()
            opened.wait(10)

        self.executor.submit(wait)
        started.wait(10)

    def drain(self):
        self.opened.set()
        self.executor.submit(int).result()

    def submit(self, function, argument):
        return self.executor.submit(function, argument)

    def shutdown(self):
        self.executor.shutdown(True)

    def close(self):
        self.opened.set()
        self.executor.shutdown(True)


class Run:
    """One program, from its start to the end of its trace."""

    def __init__(self):
        self.lines = []
        self.things = []
        self.ended = False

    def add(self, line):
        if not self.ended and len(self.lines) < MOST_LINES:
            self.lines.append(line)

    def log(self, label, value):
        self.add(label + ": " + repr(value))

    def error(self, label, error):
        cause = " from " + name(error.__cause__) if error.__cause__ else ""
        self.add(label + " ! " + name(error) + cause)

    def kept(self, function):
        """Keeps what is made, since Python would close it as soon as nobody else has it."""

        def make(argument):
            thing = function(argument)
            self.things.append(thing)
            return thing

        return make

    def names(self):
        return {
            "log": self.log,
            "error": self.error,
            "kept": self.kept,
            "plain": lambda function: function,
            "inspect": inspect,
            "types": types,
            "asyncio": asyncio,
            "CancelledError": CancelledError,
            "TaskGroup": TaskGroup,
            "futures": concurrent.futures,
            "text": text,
            "results": results,
            "counts": counts,
        }

    def tell(self, source, kind):
        names = self.names()
        try:
            tell = {"asyncio": self.on_a_loop, "futures": self.on_a_pool}.get(kind, self.alone)
            tell(compile(source, "program", "exec"), names)
        except BaseException as error:
            self.error("main", error)
        self.ended = True
        self.things.clear()
        return self.lines

    def alone(self, code, names):
        exec(code, names)
        names["main"]()

    def on_a_loop(self, code, names):
        tasks = Tasks(self)
        for method in ("guard", "task", "member", "tick", "nth", "later", "settle"):
            names[method] = getattr(tasks, method)
        exec(code, names)
        loop = VirtualLoop()
        try:
            # Not asyncio.run: that would wait for tasks that wait for ever.
            loop.run_until_complete(names["main"]())
        except BaseException as error:
            self.error("main", error)
        finally:
            self.ended = True
            loop.close()

    def on_a_pool(self, code, names):
        pool = Pool()
        for method in ("gate", "drain", "submit", "shutdown"):
            names[method] = getattr(pool, method)
        try:
            exec(code, names)
            names["main"]()
        finally:
            self.ended = True
            pool.close()


def run(request):
    """Takes a program's kind and source and returns its trace, both as JSON."""
    kind, source = json.loads(request)
    return json.dumps(Run().tell(source, kind))


def serve():
    for line in sys.stdin:
        print(run(line), flush=True)


if __name__ == "__main__":
    serve()
