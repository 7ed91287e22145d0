"""File descriptors in a context that shares them with the host: the native POSIX backend.

Those that a process opens are reported, so that the host can close them when the process dies.

Differs from CPython: descriptors 0 to 2 stay the host's; closing or replacing them has no effect,
and standard input is empty.
"""

import io
import posix
import sys

_STANDARD = (0, 1, 2)


def patches(host):
    """Returns what replaces functions of ``os``, by name."""
    _empty_stdin()
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


def _empty_stdin():
    sys.stdin = sys.__stdin__ = io.TextIOWrapper(io.BytesIO(), "utf-8")
