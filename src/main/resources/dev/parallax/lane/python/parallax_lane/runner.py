"""Runs a script as ``__main__``, or a slide's transcript as an interactive session."""

import os
import sys

from parallax_lane import capture, lives
from parallax_lane.settings import prepare_process


def run(config, sink, started=None):
    """Runs one program and returns how it ended.

    Args:
        config: see PROTOCOL; ``script`` is required, every other key has a default.
        sink: called as ``sink(stream, pid, process, thread, text)`` for each line.
        started: called with no argument right before the program's first statement.
    Returns:
        a dict: ``exit`` (int), ``exception`` ({type, message, file, line} or None), and
        ``notes`` (the shims that were put in place while it ran).
    """
    return Run(config, sink).execute(started)


class Run:
    """One execution; :meth:`execute` is called once."""

    def __init__(self, config, sink):
        self.config = config
        self.sink = sink
        self.given = config["script"]
        # Since 3.9 a script knows itself by its absolute path, however it was started.
        absolute = os.path.abspath(self.given)
        self.script = absolute if sys.version_info >= (3, 9) else self.given
        self.folder = os.path.dirname(absolute)
        self.finish_output = capture.install(sink, sink)
        self.notes = []
        self.exception = None

    def execute(self, started):
        self.prepare()
        session = self.config.get("session")
        code = self.guarded(self.session if session else self.program, started)
        self.shut_down()
        self.finish_output()
        self.sink("t", os.getpid(), capture.process_name(), lives.MAIN, "-")
        return {"exit": code, "exception": self.exception, "notes": self.notes}

    def prepare(self):
        """Puts in place what the configuration asks for, and imports nothing for the rest."""
        prepare_process(self.config, self.folder, self.notes)
        packages = self.config.get("packages")
        if packages:
            sys.path.append(packages)
        sys.path.insert(0, self.folder)
        sys.argv = [self.given] + list(self.config.get("arguments") or ())

    def program(self, started):
        code = self.code()
        if code is None:
            return 2
        module = main_module(self.script)
        self.begin(started)
        exec(code, module.__dict__)
        return 0

    def begin(self, started):
        """The program's first statement comes next."""
        self.sink("t", os.getpid(), capture.process_name(), lives.MAIN, "+")
        if started is not None:
            started()

    def code(self):
        """The compiled script, or None after the complaint that python has for a missing one."""
        try:
            with open(self.script, "rb") as file:
                data = file.read()
        except OSError as error:
            message = "python: can't open file %r: [Errno %d] %s"
            print(message % (self.script, error.errno, error.strerror), file=sys.stderr)
            return None
        return compile_data(data, self.script, self.config.get("workers"))

    def session(self, started):
        from parallax_lane import session

        module = main_module(None)
        self.begin(started)
        session.run(self.script, self.config["session"], module.__dict__)
        return 0

    def guarded(self, body, started):
        """Runs a body and turns what it raises into an exit status, as the interpreter does."""
        try:
            return body(started)
        except SystemExit as end:
            return exit_status(end.code)
        except BaseException as failure:
            from parallax_lane import failures

            failures.show(failure)
            self.exception = failures.describe(failure, self.folder)
            return 130 if isinstance(failure, KeyboardInterrupt) else 1

    def shut_down(self):
        """Waits for threads and runs exit functions, while the output is still recorded."""
        threading, atexit = sys.modules.get("threading"), sys.modules.get("atexit")
        if threading is not None:
            try:
                threading._shutdown()
            except BaseException as failure:
                sys.excepthook(type(failure), failure, failure.__traceback__)
        if atexit is not None:
            try:
                atexit._run_exitfuncs()
            except BaseException:
                pass  # What old versions and GraalPy raise they have printed already.


def compile_data(data, file, workers):
    """Compiles in the fast way first: only a failure needs the module that words complaints."""
    if workers is not None:
        from parallax_lane import workers as replacing

        return replacing.compile_replaced(data, file, workers)
    try:
        return compile(data, file, "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        from parallax_lane import source

        return source.compile_script(data, file)


def main_module(script):
    """Makes the module that the program sees as ``__main__``."""
    module = type(sys)("__main__")
    module.__builtins__ = sys.modules["builtins"]
    if script is not None:
        module.__file__ = script
        module.__cached__ = None
    sys.modules["__main__"] = module
    return module


def exit_status(code):
    """What the process exits with for ``SystemExit(code)``; prints a code that is a message."""
    if code is None:
        return 0
    if isinstance(code, int):
        return code & 0xFF
    print(code, file=sys.stderr)
    return 1
