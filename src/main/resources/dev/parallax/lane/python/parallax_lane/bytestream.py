"""The bytes below sys.stdout, for scripts that write some; imported when one asks for them."""

import io
from _thread import get_ident


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
