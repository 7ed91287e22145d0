"""Compiles a script, and complains about its bytes as ``python script.py`` does.

compile() words three complaints differently from the interpreter that reads a file itself.
Differs from CPython: 3.14 sometimes names line 1 instead of the line at fault.
"""

import codecs
import re

_COOKIE = re.compile(rb"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")


def compile_script(data, file):
    """Returns the code of the bytes of a script; raises SyntaxError."""
    try:
        return compile(data, file, "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        raise _as_for_a_file(error, data, file) from None


def _as_for_a_file(error, data, file):
    """The same complaint as a SyntaxError in the words that CPython has for files."""
    cookie = _cookie(data)
    if cookie is None and _undecodable(data) is not None:
        return _not_utf8(error, data, file)
    if b"\0" in data and "null bytes" in str(error):
        line = data.count(b"\n", 0, data.index(b"\0")) + 1
        text = data.split(b"\n")[line - 1].split(b"\0")[0].decode("utf-8", "replace")
        return SyntaxError("source code cannot contain null bytes", (file, line, None, text))
    if cookie is not None and not _known(cookie):
        return SyntaxError("encoding problem: " + cookie)
    return error


def _not_utf8(error, data, file):
    at = _undecodable(data)
    line = data.count(b"\n", 0, at) + 1
    message = (
        "Non-UTF-8 code starting with '\\x%02x' in file %s on line %d, but no encoding declared; "
        "see https://peps.python.org/pep-0263/ for details" % (data[at], file, line)
    )
    # 3.14 shows the place, older versions the message alone.
    if str(error).startswith("Non-UTF-8") and isinstance(error, SyntaxError):
        return SyntaxError(message, (file, line, error.offset, error.text))
    return SyntaxError(message)


def _known(encoding):
    try:
        codecs.lookup(encoding)
    except LookupError:
        return False
    return True


def _undecodable(data):
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return None


def _cookie(data):
    """The encoding that one of the first two lines declares, or None."""
    if data.startswith(b"\xef\xbb\xbf"):
        return "utf-8"
    for line in data.split(b"\n", 2)[:2]:
        match = _COOKIE.match(line)
        if match:
            return match.group(1).decode("ascii", "replace")
    return None
