class Manager:
    """Awaits one thing when it is entered and one when it is left."""

    def __init__(self, run, label, enter, leave, swallows):
        self.run = run
        self.label = label
        self.enter = enter
        self.leave = leave
        self.swallows = swallows

    async def __aenter__(self):
        return await self.enter

    async def __aexit__(self, kind, error, trace):
        self.run.log(self.label, text(error))
        await self.leave
        return self.swallows


class Run:
    """One program, from its start to the end of its trace."""

    def __init__(self):
        self.lines = []
        self.things = []
        self.ended = False
        self.silent = threading.local()

    def silently(self, function):
        """Returns the function as one that logs nothing."""

        def call(argument):
            self.silent.now = True
            try:
                return function(argument)
            finally:
                self.silent.now = False

        return call

    def add(self, line):
        if getattr(self.silent, "now", False):
            return
        if not self.ended and len(self.lines) < MOST_LINES:
            self.lines.append(line)

    def log(self, label, value):
        self.add(label + ": " + repr(value))

    def error(self, label, error):
        self.add(label + " ! " + full(error))

    def kept(self, function):
        """Keeps what is made, since Python would close it as soon as nobody else has it."""

        def make(argument):
            thing = function(argument)
            self.things.append(thing)
            return thing

        return make

    def manager(self, *parts):
        return Manager(self, *parts)

    def anext(self, generator, *default):
        if default and sys.implementation.name == "graalpy":
            self.add("not in this Python: anext() with a default")
        return anext(generator, *default)

    def names(self):
        return {
            "log": self.log,
            "error": self.error,
            "kept": self.kept,
            "plain": lambda function: function,
            "anext": self.anext,
            "inspect": inspect,
            "types": types,
            "asyncio": asyncio,
            "CancelledError": CancelledError,
            "TaskGroup": TaskGroup,
            "futures": concurrent.futures,
            "text": text,
            "results": results,
            "nth_time": nth_time,
            "manager": self.manager,
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
        loop = VirtualLoop()
        try:
            tasks = Tasks(self)
            names.update(tasks.names())
            names.update(Calls(self, tasks, loop).names())
            exec(code, names)
            # Not asyncio.run: that would wait for tasks that wait for ever.
            loop.run_until_complete(names["main"]())
        except BaseException as error:
            self.error("main", error)
        finally:
            self.ended = True
            loop.close()

    def on_a_pool(self, code, names):
        pool = Pool(self)
        names.update(pool.names())
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
