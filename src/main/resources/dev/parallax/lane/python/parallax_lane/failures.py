"""Prints an uncaught exception as the interpreter would, and says what it was."""

import os
import sys

from parallax_lane import FOLDER


def show(value):
    """Prints through sys.excepthook, as at the end of a program, without the frames of Parallax."""
    _cut(value, set())
    hook = sys.excepthook
    try:
        hook(type(value), value, value.__traceback__)
    except Exception as failure:
        print("Error in sys.excepthook:", file=sys.stderr)
        sys.__excepthook__(type(failure), failure, failure.__traceback__)
        print("\nOriginal exception was:", file=sys.stderr)
        sys.__excepthook__(type(value), value, value.__traceback__)


def describe(value, folder):
    """Returns {type, message, file, line} with the innermost frame below ``folder``."""
    kind = type(value)
    module = kind.__module__
    name = kind.__qualname__
    if module not in ("builtins", "__main__"):
        name = "%s.%s" % (module, name)
    if isinstance(value, SyntaxError):
        message, file, line = value.msg, value.filename, value.lineno
    else:
        message, (file, line) = _text(value), _place(value.__traceback__, folder)
    return {
        "type": name,
        "message": str(message),
        "file": None if file is None else _short(file, folder),
        "line": line or 0,
    }


def _text(value):
    try:
        return str(value)
    except Exception:
        return "<exception str() failed>"


def _place(traceback, folder):
    """The innermost frame of the program's own; a library's frame is not where a reader looks."""
    place = (None, 0)
    while traceback is not None:
        file = traceback.tb_frame.f_code.co_filename
        if file == "<stdin>" or os.path.abspath(file).startswith(folder + os.sep):
            place = (file, traceback.tb_lineno)
        traceback = traceback.tb_next
    return place


def _short(file, folder):
    whole = os.path.abspath(file)
    return whole[len(folder) + 1 :] if whole.startswith(folder + os.sep) else file


def _cut(value, seen):
    """Takes our frames out of the traceback of an exception and of all that it hangs on."""
    if value is None or id(value) in seen:
        return
    seen.add(id(value))
    value.__traceback__ = _without_ours(value.__traceback__)
    _cut(value.__cause__, seen)
    _cut(value.__context__, seen)
    for part in getattr(value, "exceptions", ()):
        if isinstance(part, BaseException):
            _cut(part, seen)


def _without_ours(traceback):
    while traceback is not None and _ours(traceback):
        traceback = traceback.tb_next
    entry = traceback
    while entry is not None:
        following = entry.tb_next
        while following is not None and _ours(following):
            following = following.tb_next
        if following is not entry.tb_next:
            entry.tb_next = following
        entry = following
    return traceback


def _ours(traceback):
    return traceback.tb_frame.f_code.co_filename.startswith(FOLDER)
