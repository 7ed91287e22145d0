"""Takes the steps of a program against a fresh load of a module. For Python 3.8 or later and GraalPy.

A program is a line of JSON, an answer a line for each step and one with what was left behind, which
makes the next program start elsewhere. A live program gets its steps one by one, each as a line of
its own, until an empty one.
"""

import os
import sys
import types

import parallax_values as values

_LIMIT = 100
_compiled = {}
# what os.environ holds, not decoded: looked at after every program
_ENVIRON = getattr(os.environ, "_data", os.environ)


def _text(name):
    return os.fsdecode(name) if isinstance(name, bytes) else name


class _Text:
    """Stands for sys.stdout: what was written since it was last taken."""

    encoding = "utf-8"
    errors = "strict"

    def __init__(self):
        self._parts = []

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError("write() argument must be str, not " + type(text).__name__)
        self._parts.append(text)
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def isatty(self):
        return False

    def writable(self):
        return True

    def take(self):
        text = "".join(self._parts)
        self._parts.clear()
        return text


class _Broken(Exception):
    """No answer of the module: it has no such name, or can't be loaded."""


class _Skipped(Exception):
    """An object that the step needs was never kept."""


class _Program:
    def __init__(self, request):
        self.request = request
        self.kept = {}
        self.out = _Text()
        self.err = _Text()
        self.loop = None
        self.file = request["file"]
        self.folders = [os.path.join(folder, "") for folder in request["path"]]

    def load(self):
        if "async def" in self.request["source"]:
            # slow at its first time in GraalPy; a step's limit is for what the step does
            import asyncio  # noqa: F401
        module = types.ModuleType(self.request["name"])
        module.__file__ = self.file
        sys.modules[module.__name__] = module
        sys.path[:0] = self.request["path"]
        source = self.request["source"]
        key = (self.file, source)
        if key not in _compiled:
            _compiled[key] = compile(source, self.file, "exec")
        exec(_compiled[key], module.__dict__)
        self.module = module
        self.types = {n: o for n, o in vars(module).items() if isinstance(o, type)}

    def answer(self, step):
        given = []
        try:
            try:
                act = getattr(self, "_" + step["do"])
                result = act(step, given)
                if step["keep"]:
                    self.kept[step["keep"]] = result
                answer = {"returned": values.to_data(result, 0 if step["keep"] else _LIMIT)}
            except (_Broken, _Skipped):
                raise
            except BaseException as error:
                answer = self.raised(error)
        except _Broken as error:
            answer = {"broken": str(error)}
        except _Skipped as error:
            answer = {"skipped": str(error)}
        answer["out"] = values.to_data(self.out.take())
        answer["err"] = values.to_data(self.err.take())
        answer["after"] = [values.to_data(value, 0) for value in given]
        return answer

    def raised(self, error):
        # here, since most programs raise nothing and GraalPy takes long to import it
        import linecache
        import traceback

        source = self.request["source"]
        linecache.cache[self.file] = (len(source), None, source.splitlines(True), self.file)
        frames = [
            [values.to_data(text) for text in (f.filename, f.lineno or 0, f.name, f.line or "")]
            for f in traceback.extract_tb(error.__traceback__)
            if f.filename == self.file or f.filename.startswith(tuple(self.folders))
        ]
        return {"raised": values.failure_data(error), "frames": frames}

    def value(self, data):
        try:
            return values.from_data(data, self.types)
        except LookupError as error:
            raise _Broken(str(error)) from None

    def argument(self, data):
        return self.target(data["k"]) if "k" in data else self.value(data["v"])

    def target(self, name):
        if name not in self.kept:
            raise _Skipped("nothing was kept as " + name)
        return self.kept[name]

    def called(self, function, step, given):
        given.extend(self.argument(data) for data in step["args"])
        keywords = {name: self.argument(data) for name, data in step["keywords"]}
        result = function(*given, **keywords)
        return result if step["keep"] or not hasattr(result, "cr_await") else self.awaited(result)

    def _call(self, step, given):
        found = self.module
        for name in step["function"].split("."):
            if not hasattr(found, name):
                raise _Broken(os.path.basename(self.file) + " has no " + step["function"])
            found = getattr(found, name)
        return self.called(found, step, given)

    def _invoke(self, step, given):
        return self.called(getattr(self.target(step["target"]), step["method"]), step, given)

    def _get(self, step, given):
        return getattr(self.target(step["target"]), step["attribute"])

    def _set(self, step, given):
        return setattr(self.target(step["target"]), step["attribute"], self.value(step["value"]))

    def _next(self, step, given):
        return next(self.target(step["target"]))

    def _send(self, step, given):
        return self.target(step["target"]).send(self.value(step["value"]))

    def _throw(self, step, given):
        name = step["type"]
        kind = values.exception_type(name, self.types)
        if kind is None:
            raise _Broken("no exception is named " + name)
        error = kind(step["message"]) if step["message"] else kind()
        return self.target(step["target"]).throw(error)

    def _close(self, step, given):
        return self.target(step["target"]).close()

    def _await(self, step, given):
        return self.awaited(self.target(step["target"]))

    def awaited(self, awaitable):
        """Await on the program's one loop: a loop that ends also ends async generators."""
        import asyncio

        async def main():
            return await awaitable

        if self.loop is None:
            self.loop = asyncio.new_event_loop()
        return self.loop.run_until_complete(main())

    def close(self):
        if self.loop is None:
            return
        import asyncio

        loop, self.loop = self.loop, None
        try:
            left = asyncio.all_tasks(loop)
            for task in left:
                task.cancel()
            if left:
                loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
            loop.run_until_complete(loop.shutdown_asyncgens())
        finally:
            loop.close()


class _World:
    """What a program could leave changed for the one after it."""

    WATCHED = ("builtins", "time", "os", "math", "random", "json", "datetime", "threading")

    def __init__(self):
        self.path = list(sys.path)
        self.environ = dict(_ENVIRON)
        self.folder = os.getcwd()
        self.interval = sys.getswitchinterval()
        self.recursion = sys.getrecursionlimit()
        self.streams = (sys.stdin, sys.stdout, sys.stderr)
        self.names = {}
        self.random = None
        self.filters = None
        self.threads = set()
        self._look()

    def _look(self):
        """Take what is loaded now as what belongs there."""
        self.modules = dict(sys.modules)
        for name in self.WATCHED:
            if name in self.modules and name not in self.names:
                self.names[name] = dict(vars(self.modules[name]))
        if self.filters is None and "warnings" in self.modules:
            self.filters = list(self.modules["warnings"].filters)
        if self.random is None and "random" in self.modules:
            self.random = self.modules["random"].getstate()
        if "threading" in self.modules:
            self.threads = set(self.modules["threading"].enumerate())

    def restore(self):
        """Put everything back; return what can't be."""
        dirty = self._names()
        dirty += self._threads()
        if sys.modules != self.modules:
            self._modules()
            self._look()
        if sys.path != self.path:
            sys.path[:] = self.path
        if _ENVIRON != self.environ:
            os.environ.clear()
            for name, value in self.environ.items():
                os.environ[_text(name)] = _text(value)
        if self._folder() != self.folder:
            os.chdir(self.folder)
        if sys.getswitchinterval() != self.interval:
            sys.setswitchinterval(self.interval)
        if sys.getrecursionlimit() != self.recursion:
            sys.setrecursionlimit(self.recursion)
        sys.stdin, sys.stdout, sys.stderr = self.streams
        if self.filters is not None:
            sys.modules["warnings"].filters[:] = self.filters
        if self.random is not None:
            sys.modules["random"].setstate(self.random)
        asyncio = sys.modules.get("asyncio.events")
        if asyncio is not None:
            asyncio._set_running_loop(None)
        return dirty

    def _folder(self):
        try:
            return os.getcwd()
        except OSError:
            return None

    def _threads(self):
        dirty = []
        threading = sys.modules.get("threading")
        if threading is None:
            return dirty
        # where the program was the first to load threading, these two are new in it
        own = {threading.main_thread(), threading.current_thread()}
        for thread in threading.enumerate():
            if thread not in self.threads and thread not in own:
                thread.join(0.2)
                if thread.is_alive():
                    dirty.append("thread " + repr(thread.name) + " still runs")
        return dirty

    def _names(self):
        dirty = []
        for module, before in self.names.items():
            now = vars(self.modules[module])
            if now == before:
                continue
            for name in before.keys() | now.keys():
                if before.get(name, self) is not now.get(name, self) and not name.startswith("_"):
                    dirty.append(module + "." + name + " was changed")
            # what follows needs them itself
            now.update(before)
        return dirty

    def _modules(self):
        # the standard library's stay: loading them again is what costs, and they hold no answer
        library = getattr(sys, "stdlib_module_names", ())
        for name in list(sys.modules):
            top = name.partition(".")[0]
            if name not in self.modules and top not in library:
                if top not in sys.builtin_module_names:
                    del sys.modules[name]
        for name, module in self.modules.items():
            sys.modules[name] = module


_world = _World()


def run(text, emit, more=None, loaded=None):
    """Run the program of a line of JSON, handing each line of the answer to `emit`.

    One line says that the module is loaded: from there on time is counted. A live program asks
    `more` for each step.
    """
    request = values.loads(text)
    program = _Program(request)
    sys.stdout, sys.stderr = program.out, program.err
    for answer in _answers(program, request, more):
        if "loaded" in answer and loaded is not None:
            loaded()
        emit(values.dumps(answer))
    program.close()
    if request["name"] not in _world.modules:
        sys.modules.pop(request["name"], None)
    # not in a finally: where a program is stopped, this would be what was stopped
    emit(values.dumps({"done": _world.restore()}))


def _answers(program, request, more):
    try:
        program.load()
    except BaseException as error:
        import traceback

        why = "".join(traceback.format_exception_only(type(error), error)).strip()
        at = program.raised(error)["frames"]
        where = " (line %d)" % at[-1][1] if at else ""
        why = os.path.basename(program.file) + " can't be loaded: " + why.splitlines()[-1] + where
        yield {"broken": why, "out": program.out.take(), "err": program.err.take(), "after": []}
        return
    yield {"loaded": True}
    for step in request["steps"]:
        yield program.answer(step)
    while "live" in request:
        line = more()
        if not line:
            return
        yield program.answer(values.loads(line))


def serve():
    """Answer programs from standard input until it ends; keep descriptors 0 and 1 to ourselves."""
    import faulthandler

    requests = os.fdopen(os.dup(0), "r", encoding="utf-8", newline="\n")
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    os.dup2(null, 1)

    def emit(line):
        answers.write(line + "\n")
        answers.flush()

    emit(values.dumps({"version": "%d.%d.%d" % sys.version_info[:3]}))
    stacks = os.fdopen(os.dup(2), "w")
    for line in iter(requests.readline, ""):
        loading, seconds, text = line.split(" ", 2)
        faulthandler.dump_traceback_later(float(loading), file=stacks)

        def loaded():
            faulthandler.dump_traceback_later(float(seconds), file=stacks)

        def more():
            faulthandler.cancel_dump_traceback_later()
            step = requests.readline().strip()
            faulthandler.dump_traceback_later(float(seconds), file=stacks)
            return step

        run(text, emit, more, loaded)
        faulthandler.cancel_dump_traceback_later()


if __name__ == "__main__":
    serve()
