class FutureCall(concurrent.futures.Future):
    """The future of a call, which tells where an older asyncio takes a turn more.

    Before 3.14, what wraps it hears of its end by way of the loop even in the loop's own thread.
    """

    def cancel(self):
        if self._state == "PENDING" and len(self._done_callbacks) > 1:
            late()
        return super().cancel()

    def add_done_callback(self, callback):
        if self.done():
            late()
        super().add_done_callback(callback)


def late():
    if sys.version_info < (3, 14) and asyncio._get_running_loop():
        missing("futures that are wrapped and set in the same thread")


class Elsewhere(concurrent.futures.ThreadPoolExecutor):
    """An executor in a loop's virtual time.

    A call begins after one delay and is made after another, in a thread of its own for whose end
    the loop waits: its order does not depend on who is faster.
    """

    def __init__(self, calls, *delays):
        super().__init__()
        self.of = calls
        self.delays = delays

    def submit(self, function, /, *arguments):
        future = FutureCall()
        self.of.calls.append(future)
        beginning, taking = self.delays
        call = functools.partial(function, *arguments)
        self.of.after(beginning, self.begin, future, call, taking)
        return future

    def begin(self, future, call, taking):
        if future.set_running_or_notify_cancel():
            self.of.after(taking, self.make, future, call)

    def make(self, future, call):
        thread = threading.Thread(target=self.work, args=(future, call))
        thread.start()
        thread.join()

    def work(self, future, call):
        try:
            result = call()
        except BaseException as error:
            future.set_exception(error)
        else:
            future.set_result(result)


class Calls:
    """The calls that executors make for one program, in the order in which they were asked for."""

    def __init__(self, run, tasks, loop):
        self.run = run
        self.tasks = tasks
        self.loop = loop
        self.calls = []
        self.var = contextvars.ContextVar("var", default=None)
        self.standard = Elsewhere(self, 0, 0)
        loop.set_default_executor(self.standard)

    def after(self, seconds, step, *arguments):
        if seconds == 0:
            step(*arguments)
        else:
            self.loop.call_later(seconds, step, *arguments)

    def elsewhere(self, beginning, taking, function, argument):
        executor = Elsewhere(self, beginning, taking)
        return self.loop.run_in_executor(executor, function, argument)

    async def in_thread(self, beginning, taking, function, argument):
        self.standard.delays = beginning, taking
        return await asyncio.to_thread(function, argument)

    def nth_call(self, number):
        if not self.calls:
            self.calls.append(FutureCall())
            self.calls[0].set_result(None)
        return self.calls[number % len(self.calls)]

    def cancel_call(self, number):
        call = self.nth_call(number)
        if not call.done() and not call.running():
            late()
        return call.cancel()

    def wrapped_call(self, number):
        return asyncio.wrap_future(self.nth_call(number))

    def back(self, seconds, value):
        sleep = asyncio.sleep(seconds, value)
        self.calls.append(asyncio.run_coroutine_threadsafe(sleep, self.loop))

    def soon(self, label):
        self.loop.call_soon_threadsafe(self.run.log, label, None)

    def cancel_soon(self, number):
        self.loop.call_soon_threadsafe(lambda: self.tasks.nth(number).cancel())

    def fulfil(self, number, value):
        self.loop.call_soon_threadsafe(self.fulfilled, number, value)

    def fulfilled(self, number, value):
        if not self.tasks.promise(number).done():
            self.tasks.promise(number).set_result(value)

    def set_var(self, value):
        self.var.set(value)

    def get_var(self):
        return self.var.get()

    def names(self):
        """Returns what programs call."""
        methods = "elsewhere in_thread nth_call cancel_call wrapped_call back soon cancel_soon"
        methods += " fulfil set_var get_var"
        return {name: getattr(self, name) for name in methods.split()}
