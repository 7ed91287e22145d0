"""What a GraalPy context needs to be one process among others inside the host.

A context shares its operating-system process with the host, so whatever would end or replace that
process (``os._exit``, a signal to oneself) is sent to the host, which ends this context alone.

``time.sleep`` waits for a lock that nobody gives back: GraalPy's own (25.2.4) sleeps on until a full
second is over if it is given an int, and can't be ended while it sleeps if it is given a float.

Differs from CPython: ``os.exec*`` is not permitted.
"""

import errno
import posix
import sys

from parallax_lane.hooks import after_import

_FOLDER = __file__.rpartition("/")[0]
_ids = [0, 0]
_SIGINT = 2


def guard(host):
    """Routes through ``host`` what concerns the operating-system process."""
    import os

    if sys.path[0] == "":
        del sys.path[0]  # a script's own folder takes its place
    patches = dict(_identity(), **_endings(host))
    if __graalpython__.posix_module_backend() == "native":
        import parallax_graalpy_descriptors

        patches.update(parallax_graalpy_descriptors.patches(host))
    for name, function in patches.items():
        function.__name__ = function.__qualname__ = name
        for module in (os, posix):
            if hasattr(module, name):
                setattr(module, name, function)
    after_import("time", _guard_sleep)
    after_import("signal", _guard_signals)
    after_import("subprocess", lambda module: _guard_subprocesses(module, host))


def _guard_sleep(module):
    import _thread

    real = module.sleep

    def sleep(seconds):
        if isinstance(seconds, (int, float)) and 0 < seconds <= _thread.TIMEOUT_MAX:
            nobodys = _thread.allocate_lock()
            nobodys.acquire()
            nobodys.acquire(True, seconds)
        else:
            real(float(seconds) if isinstance(seconds, int) else seconds)

    # Pickled by its name, as the real one is.
    sleep.__module__, sleep.__qualname__ = "time", "sleep"
    module.sleep = sleep


def _guard_signals(module):
    import parallax_graalpy_signals

    parallax_graalpy_signals.patch(module)


def _guard_subprocesses(module, host):
    import parallax_graalpy_subprocess

    parallax_graalpy_subprocess.patch(module, host)


def become(pid, ppid):
    """Makes this context the process ``pid``."""
    _ids[:] = pid, ppid


def _identity():
    return {"getpid": lambda: _ids[0], "getppid": lambda: _ids[1]}


def _endings(host):
    def _exit(status):
        host.exit(int(status))
        _stand_still()

    real_kill = posix.kill

    def kill(pid, signal):
        if pid == _ids[0] and _deliver(signal):
            return
        if not host.signal(int(pid), int(signal)):
            real_kill(pid, signal)
        elif pid == _ids[0] and signal:
            _stand_still()

    def replaced(*args):
        raise PermissionError(errno.EPERM, "a program inside the host cannot replace its process")

    return {"_exit": _exit, "kill": kill, "execv": replaced, "execve": replaced}


def _deliver(signal):
    """Calls this process's own handler, if it has one."""
    signals = sys.modules.get("parallax_graalpy_signals")
    if signals:
        return signals.deliver(signal)
    if signal == _SIGINT:
        raise KeyboardInterrupt
    return False


def _stand_still():
    import time

    while True:  # until the host has closed this context
        time.sleep(3600)


def main(host, config, pid, ppid):
    """Runs the program that ``config`` names, tells the host of its exception, returns its exit."""
    from parallax_lane import runner

    become(pid, ppid)
    settings = _settings(config)
    if settings.pop("processes"):
        import parallax_fork

        talk = settings["era"] == "talk-2018"
        (parallax_fork.install if talk else parallax_fork.install_spawn)(host, settings)
    _feed(settings.pop("stdin", None))
    result = runner.run(settings, host.line, host.started)
    failure = result["exception"]
    if failure:
        host.failed(failure["type"], failure["message"], failure["file"], failure["line"])
    recording = sys.modules.get("parallax_graalpy_subprocess")
    if recording:
        recording.finish()
    return result["exit"]


def _feed(stdin):
    """Has the program read these bytes, each given as a character; None leaves it nothing."""
    if stdin is not None:
        import io

        given = io.BytesIO(stdin.encode("latin-1"))
        sys.stdin = sys.__stdin__ = io.TextIOWrapper(given, "utf-8", "surrogateescape", "\n")


def _settings(config):
    """Makes a dict of the host's list of names and values by turns."""
    values = list(config)
    settings = dict(zip(values[::2], values[1::2]))
    if "arguments" in settings:
        settings["arguments"] = settings["arguments"].split("\0")
    if "http" in settings:
        host, _, port = settings["http"].rpartition(":")
        settings["http"] = (host, int(port))
    return settings


def about(talk_2018, cpu_count):
    """Returns Python's version, GraalPy's own, and the notes of the era, one a line."""
    lines = [".".join(map(str, v[:3])) for v in (sys.version_info, sys.implementation.version)]
    if talk_2018:
        from parallax_lane import era

        lines += era.expected_notes(cpu_count)
    return "\n".join(lines)


def child(host, data_fd, pid, ppid):
    """Runs the process that the parent sends through ``data_fd``, returns its exit code."""
    import parallax_fork_child

    become(pid, ppid)
    return parallax_fork_child.run(host, data_fd)


def stacks():
    """Returns where the threads of this context stand, most recent call first.

    Imports nothing: in a busy program each switch of the GIL takes long.
    """
    names = getattr(sys.modules.get("threading"), "_active", {})
    text = []
    for ident, frame in sys._current_frames().items():
        thread = names.get(ident)
        if thread or frame:  # the asking thread has neither
            name = thread.name if thread else ident
            text.append('Thread "%s" (most recent call first):' % name)
            text.extend(_frames(frame))
    return "\n".join(text)


def _frames(frame):
    while frame is not None:
        code = frame.f_code
        if not code.co_filename.startswith(_FOLDER):
            yield '  File "%s", line %d in %s' % (code.co_filename, frame.f_lineno, code.co_name)
        frame = frame.f_back
