"""Signals in a context: handlers are kept, and called for signals that a process sends to itself.

Differs from CPython: a handler runs in the thread that sends the signal.
Differs from CPython: a signal from another process has its default effect, whatever the handler.
"""

import _signal
import errno
import os
import sys

_UNCATCHABLE = (9, 19)
_handlers = {}


def patch(module):
    """Replaces the functions of ``signal`` that would reach the host."""
    _handlers[int(_signal.SIGINT)] = _signal.default_int_handler
    # The module looks these two up here, and adds its enums.
    _signal.signal = _set
    _signal.getsignal = _get
    module.raise_signal = _signal.raise_signal = _raise


def _set(signum, handler):
    if not callable(handler) and handler not in (_signal.SIG_IGN, _signal.SIG_DFL):
        raise TypeError(
            "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object"
        )
    if not 0 < signum < _signal.NSIG:
        raise ValueError("signal number out of range")
    if signum in _UNCATCHABLE:
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    previous = _get(signum)
    _handlers[int(signum)] = handler
    return previous


def _get(signum):
    return _handlers.get(int(signum), _signal.SIG_DFL)


def _raise(signum):
    os.kill(os.getpid(), signum)


def deliver(signum):
    """Does what the handler says; false if the signal's default effect is due."""
    handler = _get(signum)
    if callable(handler):
        handler(int(signum), sys._getframe(3))
        return True
    return handler == _signal.SIG_IGN
