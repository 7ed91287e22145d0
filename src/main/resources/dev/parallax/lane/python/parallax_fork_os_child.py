"""What runs in a child that is a process of the operating system."""

import os
import posix
import sys

from parallax_lane import capture
from parallax_lane.frames import FrameWriter

# Set by the Java side before anything else here is called.
process = None


def _exit(status):
    process.exit(status)


os._exit = posix._exit = _exit


class Host:
    """Stands in for the host, which is another process: what it must know travels as a frame."""

    def __init__(self, token):
        self._writer = FrameWriter(1, token)
        self.line = self._writer.line

    def opened(self, fd):
        """Descriptors go with the process."""

    closed = opened

    def semaphore(self, name, made):
        self._writer.event("semaphore", {"name": name, "made": made})

    # A grandchild inherits this process's output pipe, so there is none to hand over.
    adopt = None

    def drained(self, pid):
        """Nothing here waits for a grandchild's output."""


def forked(data_fd, token):
    """Becomes the process that the parent sends."""
    import parallax_fork_child

    sys.exit(parallax_fork_child.run(Host(token), data_fd))


def spawned(code, settings):
    """Runs what ``multiprocessing`` gives an interpreter that it starts afresh."""
    import atexit

    import parallax_fork
    from parallax_lane import runner

    host = Host(settings["token"])
    atexit.register(capture.install(host.line, host.line))
    parallax_fork.install_spawn(host, settings)
    runner.prepare_process(settings, os.path.dirname(settings["script"]), [])
    sys.argv[:] = ["-c", "--multiprocessing-fork"]
    try:
        exec(code, {"__name__": "__main__"})
    except Exception as failure:
        sys.excepthook(type(failure), failure, failure.__traceback__.tb_next)
        sys.exit(1)
