"""The parent's side of a fork: packs up the process object and asks the host for a child.

A program prepares a child's start in one thread at a time, as ``multiprocessing`` itself expects.
"""

import io
import os
import pickle
import signal
import sys
from multiprocessing import context, process, util
from multiprocessing.connection import wait as wait_for

import parallax_fork_modules
from parallax_fork_pickle import Pickler


class _Descriptor:
    """A descriptor on its way to a child, which gets it under the same number."""

    def __init__(self, fd):
        self.fd = fd

    def detach(self):
        return self.fd


class Popen:
    """What ``multiprocessing`` keeps about a running child."""

    method = "fork"
    DupFd = _Descriptor

    def __init__(self, process_obj, host, settings):
        util._flush_std_streams()
        self.returncode = None
        self.finalizer = None
        self._host = host
        self._settings = settings
        self._fds = []
        self._launch(process_obj)

    def duplicate_for_child(self, fd):
        """Gives the child a descriptor of its own: it closes what it gets."""
        copy = os.dup(fd)
        self._fds.append(copy)
        return copy

    def _launch(self, process_obj):
        data = self._pack(process_obj)
        parent_r, child_w = os.pipe()
        child_r, parent_w = os.pipe()
        self._fds += [child_r, child_w]
        self.sentinel = parent_r
        self.finalizer = util.Finalize(self, util.close_fds, (parent_r, parent_w))
        self.pid = self._start(child_r)
        with open(parent_w, "wb", closefd=False) as pipe:
            pipe.write(data)

    def _start(self, child_r):
        return self._host.start(child_r, ",".join(map(str, self._fds)))

    def _pack(self, process_obj):
        buffer = io.BytesIO()
        context.set_spawning_popen(self)
        try:
            folder = os.path.dirname(os.path.abspath(self._settings["script"]))
            pickle.dump(_preparation(process_obj, self._settings, folder), buffer)
            pickle.dump(parallax_fork_modules.describe(folder), buffer)
            Pickler(buffer).dump(process_obj)
        finally:
            context.set_spawning_popen(None)
        return buffer.getvalue()

    def poll(self, flag=os.WNOHANG):
        if self.returncode is None:
            self.returncode = self._host.poll(self.pid)
        return self.returncode

    def wait(self, timeout=None):
        if self.returncode is None:
            if not wait_for([self.sentinel], timeout):
                return None
            self.returncode = self._exit_code()
        return self.returncode

    def _exit_code(self):
        return self._host.exitCode(self.pid)

    def terminate(self):
        self._send_signal(signal.SIGTERM)

    def kill(self):
        self._send_signal(signal.SIGKILL)

    def _send_signal(self, signum):
        if self.returncode is None:
            try:
                os.kill(self.pid, signum)
            except ProcessLookupError:
                pass

    def close(self):
        if self.finalizer is not None:
            self.finalizer()


def _preparation(process_obj, settings, folder):
    return {
        "settings": settings,
        "folder": folder,
        "name": process_obj.name,
        "authkey": bytes(process.current_process().authkey),
        "path": list(sys.path),
        "argv": list(sys.argv),
        "dir": os.getcwd(),
        "environ": dict(os.environ),
    }
