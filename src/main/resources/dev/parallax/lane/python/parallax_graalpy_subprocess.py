"""Records what subprocesses write to the streams they would share with the host."""

import _thread
import os
from codecs import getincrementaldecoder
from time import monotonic

# Where fork_exec has the reading ends of the two pipes; the writing ends come next.
_C2PREAD, _ERRREAD = 8, 10
_PATIENCE = 0.5
_readers = []


def patch(module, host):
    """Gives the subprocesses of ``subprocess`` pipes in place of the host's streams."""
    real = module._fork_exec

    def fork_exec(*arguments):
        arguments, opened = list(arguments), []
        for index, stream in ((_C2PREAD, 1), (_ERRREAD, 2)):
            if arguments[index + 1] in (-1, stream):
                arguments[index], arguments[index + 1] = os.pipe()
                opened.append((stream, *arguments[index : index + 2]))
        try:
            host.subprocess()
            return real(*arguments)
        finally:
            for stream, read_end, write_end in opened:
                os.close(write_end)
                _record(host, stream, read_end)

    module._fork_exec = fork_exec


def _record(host, stream, read_end):
    done = _thread.allocate_lock()
    done.acquire()
    _readers.append(done)
    # Not a threading.Thread: the program must not see it.
    _thread.start_new_thread(_read, (host, stream, read_end, done))


def _read(host, stream, read_end, done):
    decoder = getincrementaldecoder("utf-8")("replace")
    try:
        while data := os.read(read_end, 65536):
            host.raw(stream, decoder.decode(data))
        host.raw(stream, decoder.decode(b"", True))
    finally:
        os.close(read_end)
        done.release()


def finish():
    """Waits a moment for the rest: a subprocess may also go on without its parent."""
    limit = monotonic() + _PATIENCE
    for done in _readers:
        done.acquire(timeout=max(0, limit - monotonic()))


def system(command):
    """``os.system`` by way of a recorded subprocess."""
    import subprocess

    code = subprocess.call(command, shell=True)
    return code << 8 if code >= 0 else -code
