"""Runs a program in a process of the operating system, for the CPython lane.

The configuration is JSON in the environment variable PARALLAX_CONFIG, which spawned Python
children inherit, and by which :mod:`parallax_lane.child` knows what to do in them.
"""

import json
import os
import sys
import time

from parallax_lane import FOLDER, capture, runner
from parallax_lane.frames import FrameWriter

VARIABLE = "PARALLAX_CONFIG"


def main():
    """Runs the program that the environment names; returns the exit status."""
    config = json.loads(os.environ[VARIABLE])
    lead_group()
    watch_host(config.get("stdin"))
    dump_on_request(config.get("dump_file"))
    os.environ["PYTHONPATH"] = os.path.dirname(FOLDER)
    config["pipes"] = [pipe_identity(1), pipe_identity(2)]
    os.environ[VARIABLE] = json.dumps(config)
    writer = FrameWriter(1, config["token"])
    meter = Meter()

    def started():
        meter.start()
        writer.event("start", {})

    result = runner.run(config, writer.line, started)
    result.update(meter.read())
    result["gil"] = gil()
    writer.event("end", result)
    return result["exit"]


def lead_group():
    """Makes a group of its own, so that the host can end all that the program leaves behind."""
    if hasattr(os, "setsid"):
        try:
            os.setsid()
        except PermissionError:
            pass


def watch_host(stdin):
    """Lets the kernel end the whole group when the host dies: its end of our stdin closes.

    The default action of SIGIO ends a process; a thread that waits instead would be seen by the
    script, and by fork. The script's own stdin is the file ``stdin``, or empty.
    """
    try:
        import fcntl

        kept = fcntl.fcntl(0, fcntl.F_DUPFD_CLOEXEC, 50)
        fcntl.fcntl(kept, fcntl.F_SETOWN, -os.getpgrp())
        fcntl.fcntl(kept, fcntl.F_SETFL, fcntl.fcntl(kept, fcntl.F_GETFL) | os.O_ASYNC)
    except (ImportError, AttributeError, OSError):
        pass
    own = os.open(stdin or os.devnull, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    os.dup2(own, 0)
    os.close(own)


def dump_on_request(path):
    """Has SIGUSR1 write where all threads stand; forked children inherit it."""
    import faulthandler
    import signal

    if path is not None and hasattr(faulthandler, "register"):
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        faulthandler.register(signal.SIGUSR1, file=file, all_threads=True, chain=False)


def pipe_identity(fd):
    """What tells one pipe from another; None where the platform can't."""
    try:
        status = os.fstat(fd)
    except OSError:
        return None
    return [status.st_dev, status.st_ino] if status.st_ino else None


def gil():
    """Observes the GIL: 'on' or 'off'."""
    enabled = getattr(sys, "_is_gil_enabled", None)
    return "on" if enabled is None or enabled() else "off"


class Meter:
    """Measures from the program's first statement to its end."""

    def __init__(self):
        self.start()

    def start(self):
        self._wall = time.perf_counter()
        self._cpu = self._processor()[0]

    def read(self):
        """Returns wall seconds, processor seconds (None if unknown), peak bytes (0 if unknown)."""
        wall = time.perf_counter() - self._wall
        cpu, peak = self._processor()
        return {
            "wall": wall,
            "cpu": None if cpu is None or self._cpu is None else cpu - self._cpu,
            "peak": peak_of_linux() or peak,
        }

    @staticmethod
    def _processor():
        try:
            import resource
        except ImportError:
            return None, 0
        own = resource.getrusage(resource.RUSAGE_SELF)
        children = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds = own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime
        # macOS counts bytes where the others count kilobytes.
        return seconds, own.ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def peak_of_linux():
    """The largest resident memory; Linux's ru_maxrss counts the host's before exec, too."""
    try:
        with open("/proc/self/status", "rb") as file:
            for line in file:
                if line.startswith(b"VmHWM:"):
                    return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 0
