"""Replaces sys.stdout and sys.stderr so that each line is known with its process and thread.

Differs from CPython: a line that one thread leaves half written is not continued by another
thread; each thread completes its own. A flush leaves a half written line waiting for its end.
"""

import io
import os
import sys
from _thread import get_ident
from sys import modules

from parallax_lane import lives
from parallax_lane.hooks import after_import

# A line without an end is cut here, so that a script can't fill the memory with one.
LONGEST_LINE = 1 << 20

# A line with an end is given in pieces of this many characters: what a reader of frames takes.
LONGEST_PIECE = 1 << 24


class LineStream(io.TextIOBase):
    """A text stream that gives whole lines to a sink.

    The sink is called as ``sink(stream, pid, process, thread, text)`` on the writing thread, with
    ``stream`` 'o' or 'e' and ``text`` without its newline.
    """

    encoding = "utf-8"
    newlines = None
    mode = "w"
    line_buffering = True
    write_through = False

    def __init__(self, stream, sink):
        self.name = "<stdout>" if stream == "o" else "<stderr>"
        self._bytes = None
        self._stream = stream
        self._sink = sink
        self._partial = {}

    @property
    def buffer(self):
        if self._bytes is None:
            from parallax_lane.bytestream import ByteStream

            self._bytes = ByteStream(self)
        return self._bytes

    @property
    def errors(self):
        return "strict" if self._stream == "o" else "backslashreplace"

    def write(self, text):
        # print() writes each argument and the line's end apart, so the short ways come first.
        ident = get_ident()
        if text == "\n":
            pieces = self._partial.pop(ident, None)
            self._line(ident, "".join(pieces) if pieces else "")
            return 1
        if text.__class__ is str and text.isascii() and "\n" not in text:
            self._hold(ident, text)
            return len(text)
        return self._write_any(ident, text)

    def _write_any(self, ident, text):
        if not isinstance(text, str):
            raise TypeError("write() argument must be str, not " + type(text).__name__)
        *lines, rest = text.encode("utf-8", self.errors).decode("utf-8").split("\n")
        if lines:
            lines[0] = "".join(self._partial.pop(ident, ())) + lines[0]
        for line in lines:
            self._line(ident, line)
        self._hold(ident, rest)
        return len(text)

    def _hold(self, ident, text):
        pieces = self._partial.get(ident)
        if pieces is None:
            if text:
                self._partial[ident] = [text]
        elif len(pieces) < 64 and len(text) < 4096:
            pieces.append(text)
        else:
            # Joined now and then, pieces can be measured without doing so at each write.
            whole = "".join(pieces) + text
            pieces[:] = [whole]
            if len(whole) >= LONGEST_LINE:
                del self._partial[ident]
                self._line(ident, whole)

    def _line(self, ident, text):
        while len(text) > LONGEST_PIECE:
            piece, text = text[:LONGEST_PIECE], text[LONGEST_PIECE:]
            self._line(ident, piece)
        self._sink(self._stream, os.getpid(), process_name(), thread_name(ident), text)

    def finish(self):
        """Gives away the lines that have no end yet; at the end of a process."""
        if self._bytes is not None:
            self._bytes.finish()
        for ident in list(self._partial):
            self._line(ident, "".join(self._partial.pop(ident)))

    def forget(self):
        """Drops the lines that a forked child inherited half written."""
        self._bytes = None
        self._partial.clear()

    def writable(self):
        return True

    def fileno(self):
        return 1 if self._stream == "o" else 2

    def isatty(self):
        return False

    def reconfigure(self, **_settings):
        """Accepted for scripts that ask for UTF-8 or line buffering, which is what there is."""

    def close(self):
        """Stays open: CPython, too, survives a script that closes sys.stdout."""

    def __repr__(self):
        return "<_io.TextIOWrapper name=%r mode='w' encoding='utf-8'>" % self.name


def process_name():
    """multiprocessing's name of this process, without importing multiprocessing."""
    module = modules.get("multiprocessing.process")
    if module is None:
        return "MainProcess"
    process = getattr(module, "_current_process", None)
    return "MainProcess" if process is None else process.name


def thread_name(ident):
    """threading's name of a thread, without importing threading."""
    module = modules.get("threading")
    if module is None:
        return "MainThread"
    thread = getattr(module, "_active", {}).get(ident)
    return "" if thread is None else thread.name


def install(out_sink, err_sink=None):
    """Replaces the standard streams that a sink is given for; returns a function that flushes."""
    streams = []
    for name, sink in (("stdout", out_sink), ("stderr", err_sink)):
        if sink is not None:
            stream = LineStream("o" if name == "stdout" else "e", sink)
            setattr(sys, name, stream)
            setattr(sys, "__" + name + "__", stream)
            streams.append(stream)

    if streams:
        lives.watch(out_sink or err_sink)

    def finish():
        for stream in streams:
            stream.finish()

    def forget():
        for stream in streams:
            stream.forget()

    def finish_in_child(_):
        util = modules["multiprocessing.util"]
        util.Finalize(None, finish, exitpriority=-100)

    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=forget)
    # multiprocessing ends its children with os._exit, after finalizers of its own.
    after_import(
        "multiprocessing.util", lambda util: util.register_after_fork(finish, finish_in_child)
    )
    return finish
