"""The child's side of a fork: becomes the process that the parent packed up, and runs it."""

import os
import pickle
import sys


def warm():
    """Imports ahead of time what nearly every child needs."""
    import ast  # noqa: F401
    import concurrent.futures.process  # noqa: F401
    import multiprocessing.pool  # noqa: F401
    import multiprocessing.queues  # noqa: F401
    import multiprocessing.synchronize  # noqa: F401

    import parallax_fork_modules  # noqa: F401


def run(host, data_fd):
    """Runs the process object that comes through ``data_fd``; returns its exit code."""
    from parallax_lane import capture

    finish_output = capture.install(host.line, host.line)
    try:
        return _bootstrap(_receive(data_fd, host), data_fd)
    finally:
        finish_output()


def _receive(data_fd, host):
    from multiprocessing import process

    current = process.current_process()
    with open(data_fd, "rb", closefd=False) as pipe:
        current._inheriting = True
        try:
            _prepare(pickle.load(pipe), current, host)
            import parallax_fork_modules

            parallax_fork_modules.restore(pickle.load(pipe))
            return pickle.load(pipe)
        finally:
            del current._inheriting


def _prepare(preparation, current, host):
    import parallax_fork
    from parallax_lane import runner

    settings = preparation["settings"]
    parallax_fork.install(host, settings)
    runner.prepare_process(settings, preparation["folder"], [])
    current.name = preparation["name"]
    current.authkey = preparation["authkey"]
    sys.path[:] = preparation["path"]
    sys.argv[:] = preparation["argv"]
    if os.getcwd() != preparation["dir"]:
        os.chdir(preparation["dir"])
    environ = preparation["environ"]
    if dict(os.environ) != environ:
        os.environ.clear()
        os.environ.update(environ)


def _bootstrap(process_obj, parent_sentinel):
    import atexit

    try:
        return process_obj._bootstrap(parent_sentinel=parent_sentinel)
    finally:
        atexit._run_exitfuncs()
