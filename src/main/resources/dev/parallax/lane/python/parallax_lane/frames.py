"""Writes lines and events as frames, so that all processes of a run can share one pipe.

A frame is the byte RS (0x1e), the run's token, a mark, a body, LF. The mark is ``=`` for a whole
JSON array, ``+ID `` for a part of a longer one and ``.ID `` for its last part; ID is unique among
the run's processes. The JSON is pure ASCII without LF. Each frame is one write of at most
PIPE_BUF bytes, which the operating system keeps together. All other bytes are raw output.
"""

import os
import sys
from itertools import count

try:
    from _json import encode_basestring_ascii as quote
except ImportError:
    from json.encoder import encode_basestring_ascii as quote

# POSIX promises 512; Linux keeps 4096 together.
LARGEST_WRITE = 4096 if sys.platform.startswith("linux") else 512


class FrameWriter:
    """Writes frames to a file descriptor; any thread and any forked child may."""

    def __init__(self, fd, token):
        # A copy of our own stays when the script redirects or closes the descriptor.
        self._fd = os.dup(fd)
        self._start = b"\x1e" + token.encode("ascii")
        self._numbers = count()

    def line(self, stream, pid, process, thread, text):
        """The sink for :mod:`parallax_lane.capture`."""
        self._send('["%s",%d,%s,%s,%s]' % (stream, pid, quote(process), quote(thread), quote(text)))

    def event(self, name, fields):
        """Tells the host that something happened; ``fields`` is a dict that JSON can hold."""
        import json

        self._send('["%s",%d,%s]' % (name, os.getpid(), json.dumps(fields)))

    def _send(self, text):
        body = text.encode("ascii")
        whole = self._start + b"=" + body + b"\n"
        if len(whole) <= LARGEST_WRITE:
            self._write(whole)
            return
        name = b"%d.%d " % (os.getpid(), next(self._numbers))
        size = LARGEST_WRITE - len(self._start) - len(name) - 2
        last = (len(body) - 1) // size * size
        for at in range(0, last, size):
            self._write(self._start + b"+" + name + body[at : at + size] + b"\n")
        self._write(self._start + b"." + name + body[last:] + b"\n")

    def _write(self, data):
        while True:
            try:
                os.write(self._fd, data)
                return
            except BlockingIOError:
                # The script may make the shared pipe non-blocking; its readers don't mind waiting.
                import select

                select.select([], [self._fd], [])
