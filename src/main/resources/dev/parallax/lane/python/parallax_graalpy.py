"""What a GraalPy context needs to be one process among others inside the host.

A context shares its operating-system process with the host, so whatever would end or replace that
process (``os._exit``, a signal to oneself) is sent to the host instead, which ends this context alone. File
descriptors are shared, too: those that a process opens are reported, so that the host can close
them when the process dies.

Differs from CPython: ``os.exec*`` is not permitted.
Differs from CPython: descriptors 0 to 2 stay the host's; closing or replacing them has no effect.
Differs from CPython: a signal to oneself is never handled by ``signal.signal``'s handlers, except
through ``signal.raise_signal``.
"""

import errno
import posix
import sys

_FOLDER = __file__.rpartition("/")[0]
_ids = [0, 0]
_SIGINT = 2
_STANDARD = (0, 1, 2)


def guard(host):
    """Routes through ``host`` what concerns the operating-system process."""
    import os

    if sys.path[0] == "":
        del sys.path[0]  # a script's own folder takes its place
    patches = dict(_identity(), **_endings(host))
    if __graalpython__.posix_module_backend() == "native":
        patches.update(_descriptors(host))
        _empty_stdin()
    for name, function in patches.items():
        function.__name__ = function.__qualname__ = name
        for module in (os, posix):
            if hasattr(module, name):
                setattr(module, name, function)
    _guard_signals(host)
    _guard_subprocesses(host)


def _empty_stdin():
    import io

    sys.stdin = sys.__stdin__ = io.TextIOWrapper(io.BytesIO(), "utf-8")


def _guard_subprocesses(host):
    from parallax_lane.hooks import after_import

    def patch(module):
        import parallax_graalpy_subprocess

        parallax_graalpy_subprocess.patch(module, host)

    after_import("subprocess", patch)


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
        if pid == _ids[0] and signal == _SIGINT:
            raise KeyboardInterrupt
        if not host.signal(int(pid), int(signal)):
            real_kill(pid, signal)
        elif pid == _ids[0] and signal:
            _stand_still()

    def replaced(*args):
        raise PermissionError(errno.EPERM, "a program inside the host cannot replace its process")

    return {"_exit": _exit, "kill": kill, "execv": replaced, "execve": replaced}


def _stand_still():
    import time

    while True:  # until the host has closed this context
        time.sleep(3600)


def _descriptors(host):
    real_pipe, real_dup, real_close = posix.pipe, posix.dup, posix.close
    real_open, real_write, real_dup2 = posix.open, posix.write, posix.dup2

    def opened(*fds):
        for fd in fds:
            host.opened(fd)
        return fds

    def close(fd):
        if fd not in _STANDARD:
            host.closed(int(fd))
            real_close(fd)

    def dup2(fd, fd2, inheritable=True):
        return fd2 if fd2 in _STANDARD else real_dup2(fd, fd2, inheritable)

    def write(fd, data):
        if fd in _STANDARD:
            host.raw(fd, bytes(data).decode("utf-8", "replace"))
            return len(data)
        return real_write(fd, data)

    def open(path, flags, mode=0o777, *, dir_fd=None):
        return opened(real_open(path, flags, mode, dir_fd=dir_fd))[0]

    def system(command):
        import parallax_graalpy_subprocess

        return parallax_graalpy_subprocess.system(command)

    return {
        "system": system,
        "open": open,
        "pipe": lambda: opened(*real_pipe()),
        "dup": lambda fd: opened(real_dup(fd))[0],
        "dup2": dup2,
        "close": close,
        "write": write,
    }


def _guard_signals(host):
    import _signal

    def raise_signal(signum):
        handler = _signal.getsignal(signum)
        if callable(handler):
            handler(int(signum), sys._getframe(1))
        elif handler != _signal.SIG_IGN:
            posix.kill(_ids[0], signum)

    _signal.raise_signal = raise_signal


def main(host, config, pid, ppid):
    """Runs the program that ``config`` names, tells the host of its exception, returns its exit."""
    from parallax_lane import runner

    become(pid, ppid)
    settings = _settings(config)
    if settings.pop("processes"):
        import parallax_fork

        talk = settings["era"] == "talk-2018"
        (parallax_fork.install if talk else parallax_fork.install_spawn)(host, settings)
    result = runner.run(settings, host.line, host.started)
    failure = result["exception"]
    if failure:
        host.failed(failure["type"], failure["message"], failure["file"], failure["line"])
    recording = sys.modules.get("parallax_graalpy_subprocess")
    if recording:
        recording.finish()
    return result["exit"]


def _settings(config):
    """Makes a dict of the host's list of names and values by turns."""
    values = list(config)
    settings = dict(zip(values[::2], values[1::2]))
    if "http" in settings:
        host, _, port = settings["http"].rpartition(":")
        settings["http"] = (host, int(port))
    return settings


def about(talk_2018, cpu_count):
    """Returns Python's version and the notes of the era, one a line."""
    lines = [".".join(map(str, sys.version_info[:3]))]
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
