"""Children that are processes of the operating system: a Java process with a context in it.

The child's standard input is a pipe that nobody writes to: its end tells the child that its parent
is gone. Its standard output and error are one pipe, on which its lines travel as frames.
"""

import os

import parallax_fork_parent
from multiprocessing import util


class Popen(parallax_fork_parent.Popen):
    """A child that ``waitpid`` knows."""

    def _start(self, child_r):
        code = "import parallax_fork_os_child as c; c.forked(%d, %r)"
        code %= child_r, self._settings["token"]
        try:
            return launch(self._host, self._settings, self._fds, [code])
        finally:
            util.close_fds(*self._fds)

    def poll(self, flag=os.WNOHANG):
        if self.returncode is None:
            try:
                pid, status = os.waitpid(self.pid, flag)
            except ChildProcessError:
                return None
            if pid == self.pid:
                self.returncode = os.waitstatus_to_exitcode(status)
                self._host.drained(pid)
        return self.returncode

    def _exit_code(self):
        return self.poll(0)


def launch(host, settings, fds, arguments):
    """Starts a Java process that has ``fds`` and runs ``arguments[0]``; returns its pid."""
    command = settings["command"].split("\0") + arguments
    read_end, write_end = os.pipe() if host.adopt else (-1, -1)
    lifeline_r, lifeline_w = os.pipe()
    try:
        pid = _fork_exec(command, fds, lifeline_r, write_end)
    finally:
        util.close_fds(*(fd for fd in (lifeline_r, write_end) if fd >= 0))
    if host.adopt:
        host.closed(read_end)  # the host reads it from now on, and closes it
        host.adopt(pid, read_end)
    return pid


def _fork_exec(command, fds, stdin, output):
    import _posixsubprocess

    arguments = [part.encode() for part in command]
    error_r, error_w = os.pipe()
    try:
        return _posixsubprocess.fork_exec(
            arguments, arguments[:1], True, tuple(sorted(set(fds))), None, None,
            stdin, -1, -1, output, -1, output, error_r, error_w,
            True, False, -1, None, None, None, -1, None, False,
        )  # fmt: skip
    finally:
        util.close_fds(error_r, error_w)


def spawn(host, settings, arguments, fds):
    """Starts what would have been an interpreter with ``-c code``."""
    code = arguments[arguments.index("-c") + 1]
    bootstrap = "import parallax_fork_os_child as c; c.spawned(%r, %r)" % (code, settings)
    return launch(host, settings, [fd for fd in fds if fd >= 0], [bootstrap])
