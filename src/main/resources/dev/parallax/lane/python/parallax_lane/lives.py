"""Tells when threads begin and end: what the reports draw over time.

The sink is called as ``sink("t", pid, process, thread, mark)``, mark ``+`` or ``-``, on the thread
itself. Nothing is imported for it, and what the script sees of its threads stays as it is.
"""

import os

from parallax_lane.hooks import after_import

MAIN = "MainThread"


def watch(sink):
    """Tells of all threads that are started from now on, and of children's main threads."""
    from parallax_lane.capture import process_name

    def told(process, thread, body):
        pid = os.getpid()
        sink("t", pid, process, thread, "+")
        try:
            return body()
        finally:
            sink("t", pid, process, thread, "-")

    def watch_threads(threading):
        real = threading.Thread._bootstrap_inner

        def _bootstrap_inner(self):
            return told(process_name(), self.name, lambda: real(self))

        threading.Thread._bootstrap_inner = _bootstrap_inner

    def watch_processes(process):
        real = process.BaseProcess._bootstrap

        def _bootstrap(self, *args, **options):
            return told(self.name, MAIN, lambda: real(self, *args, **options))

        process.BaseProcess._bootstrap = _bootstrap

    after_import("threading", watch_threads)
    after_import("multiprocessing.process", watch_processes)
