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
        Tasks.current = self
        self.promises = {}
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

    def younger(self):
        """Only later tasks are waited for, so that nobody waits in a circle."""
        current = asyncio.current_task()
        index = self.tasks.index(current) if current in self.tasks else len(self.tasks) - 1
        return self.tasks[index + 1 :]

    def later(self, number):
        left = self.younger()
        if left:
            return left[number % len(left)]
        nothing = asyncio.get_running_loop().create_future()
        nothing.set_result(None)
        return nothing

    def pending(self, number, seconds):
        """Three tasks that are not done; those that are come in no defined order."""
        left = [task for task in self.younger() if not task.done()]
        if left:
            one = left[number % len(left)]
        else:
            one = self.task(asyncio.sleep(self.tick(seconds), "one"))
        other = self.task(asyncio.sleep(self.tick(seconds), "other"))
        return [one, other, self.task(asyncio.sleep(self.tick(seconds // 2), "early"))]

    def completed(self, number, seconds, timeout):
        return Completed(self.tasks, self.pending(number, seconds), timeout)

    async def in_order(self, number, seconds, timeout):
        """Who is slow to ask for the next result finds several waiting."""
        slow = number % 2 == 1
        told = []
        for one in asyncio.as_completed(self.pending(number, seconds), timeout=timeout):
            try:
                told.append(await one)
            except Exception as error:
                told.append(full(error))
            if slow:
                await asyncio.sleep(self.tick(seconds))
        return told

    def which(self, waited):
        return tuple(sorted(self.tasks.index(task) for task in part) for part in waited)

    def promise(self, number):
        if number not in self.promises:
            self.promises[number] = asyncio.get_running_loop().create_future()
        return self.promises[number]

    def watch(self, number, label):
        self.nth(number).add_done_callback(lambda task: self.run.log(label, outcome(task)))

    def call_later(self, seconds, label):
        loop = asyncio.get_running_loop()
        if seconds == 0:
            loop.call_soon(self.run.log, label, None)
        else:
            loop.call_later(seconds, self.run.log, label, None)

    def at(self, seconds):
        return asyncio.get_running_loop().time() + self.tick(seconds)

    def names(self):
        """Returns what programs call."""
        methods = "guard task member tick nth later settle completed in_order which promise"
        return {name: getattr(self, name) for name in (methods + " watch call_later at").split()}

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
        return full(task.exception())
    return repr(task.result())


def results(values):
    return [full(value) if isinstance(value, BaseException) else value for value in values]


def nth_time(number):
    """A condition that holds from the n-th time on that it is looked at."""
    left = [number]

    def looked():
        left[0] -= 1
        return left[0] <= 0

    return looked


def missing(what):
    """Logs that this Python is older than its use; that is a known difference."""
    Tasks.current.run.add("not in this Python: " + what)


def no_shutdown(queue):
    missing("shutdown of asyncio's queues")
    raise AttributeError("shutdown")


if not hasattr(asyncio.Queue, "shutdown"):
    asyncio.Queue.shutdown = no_shutdown


class Completed:
    """Some tasks, each when it is done."""

    def __init__(self, tasks, some, timeout):
        self.tasks = tasks
        self.each = asyncio.as_completed(some, timeout=timeout)

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not hasattr(self.each, "__anext__"):
            missing("asyncio.as_completed as an async iterator")
        task = await self.each.__anext__()
        return self.tasks.index(task), outcome(task)
