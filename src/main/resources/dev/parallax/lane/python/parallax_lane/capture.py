"""Replaces sys.stdout and sys.stderr so that each line is known with its process and thread.

Differs from CPython: a line that one thread leaves half written is not continued by another
thread; each thread completes its own. A flush leaves a half written line waiting for its end.
"""

import io
import os
import sys
from _thread import get_ident

# A line without an end is cut here, so that a script can't fill the memory with one.
LONGEST_LINE = 1 << 20


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
        self.buffer = ByteStream(self)
        self._stream = stream
        self._sink = sink
        self._partial = {}

    @property
    def errors(self):
        return "strict" if self._stream == "o" else "backslashreplace"

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError("write() argument must be str, not " + type(text).__name__)
        length = len(text)
        if not text.isascii():
            text = text.encode("utf-8", self.errors).decode("utf-8")
        ident = get_ident()
        if "\n" not in text:
            self._hold(ident, text)
            return length
        pieces = self._partial.pop(ident, None)
        if text == "\n":
            self._line(ident, "".join(pieces) if pieces else "")
            return length
        if pieces:
            text = "".join(pieces) + text
        *lines, rest = text.split("\n")
        for line in lines:
            self._line(ident, line)
        self._hold(ident, rest)
        return length

    def _hold(self, ident, text):
        if not text:
            return
        pieces = self._partial.setdefault(ident, [])
        pieces.append(text)
        # Counting on each write would cost more than it saves: look when pieces pile up.
        if len(text) > 4096 or len(pieces) % 4096 == 0:
            whole = "".join(pieces)
            self._partial[ident] = [whole]
            if len(whole) >= LONGEST_LINE:
                del self._partial[ident]
                self._line(ident, whole)

    def _line(self, ident, text):
        self._sink(self._stream, os.getpid(), process_name(), thread_name(ident), text)

    def finish(self):
        """Gives away the lines that have no end yet; at the end of a process."""
        for ident in list(self._partial):
            self._line(ident, "".join(self._partial.pop(ident)))

    def forget(self):
        """Drops the lines that a forked child inherited half written."""
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


class ByteStream(io.BufferedIOBase):
    """``sys.stdout.buffer``: bytes are taken for UTF-8, and what is not becomes U+FFFD."""

    def __init__(self, text_stream):
        self.raw = self
        self._text_stream = text_stream
        self._rest = {}

    def write(self, data):
        data = bytes(data)
        ident = get_ident()
        whole = self._rest.pop(ident, b"") + data
        end = whole.rfind(b"\n") + 1
        if end:
            self._text_stream.write(whole[:end].decode("utf-8", "replace"))
        if whole[end:]:
            self._rest[ident] = whole[end:]
        return len(data)

    def finish(self):
        """Gives away the bytes after the last newline; at the end of a process."""
        for ident in list(self._rest):
            self._text_stream.write(self._rest.pop(ident).decode("utf-8", "replace"))

    def writable(self):
        return True

    def fileno(self):
        return self._text_stream.fileno()

    def close(self):
        """Stays open, as the text stream."""


def process_name():
    """multiprocessing's name of this process, without importing multiprocessing."""
    module = sys.modules.get("multiprocessing.process")
    process = getattr(module, "_current_process", None)
    return "MainProcess" if process is None else process.name


def thread_name(ident):
    """threading's name of a thread, without importing threading."""
    active = getattr(sys.modules.get("threading"), "_active", None)
    if active is None:
        return "MainThread"
    thread = active.get(ident)
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

    def finish():
        for stream in streams:
            stream.buffer.finish()
            stream.finish()

    def forget():
        for stream in streams:
            stream.forget()

    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=forget)
    return finish
