"""The 2018 era: what the talk's Python 3.7 on Linux had and today's Python lacks.

Each shim is loaded from outside the script, waits until the script imports what it concerns, and
is reported by its note when it is put in place:

- ``asyncio.coroutine`` is there, without a word (warns since 3.8, removed in 3.11), and generators
  count as coroutines (until 3.11);
- ``asyncio.get_event_loop()`` makes a loop in the main thread when there is none, without a word
  (warns since 3.10, raises since 3.14). Differs from CPython: 3.7 refused after asyncio.run();
- ``fork`` is the default start method of multiprocessing where CPython has it (until 3.13);
- ``os.cpu_count()`` is at least 4, which the talk's machine had: its output shows ForkProcess-4.
"""

import os
import sys

from parallax_lane.hooks import after_import

COROUTINE = "asyncio.coroutine restored (warns since 3.8, removed in 3.11)"
EVENT_LOOP = "asyncio.get_event_loop() makes a loop (warns since 3.10, raises since 3.14)"
FORK = "fork is multiprocessing's default start method (forkserver since 3.14)"
CPUS = "os.cpu_count() is at least {} as on the talk's machine"

_SINCE_COROUTINE = sys.version_info >= (3, 8)
_SINCE_EVENT_LOOP = sys.version_info >= (3, 10)


def install(cpu_count, notes):
    """Puts the shims in place, now or when their module is imported; adds their notes."""
    if sys.implementation.name == "cpython":
        after_import("multiprocessing.context", lambda module: _fork(module, notes))
    after_import("asyncio", lambda module: _asyncio(module, notes))
    _cpus(cpu_count, notes)


def expected_notes(cpu_count):
    """The notes of all shims that this runtime would need, for a report made ahead of a run."""
    notes = []
    if _SINCE_COROUTINE:
        notes.append(COROUTINE)
    if _SINCE_EVENT_LOOP:
        notes.append(EVENT_LOOP)
    if sys.version_info >= (3, 14) and sys.platform == "linux":
        notes.append(FORK)
    if (os.cpu_count() or 1) < cpu_count:
        notes.append(CPUS.format(cpu_count))
    return notes


def _cpus(least, notes):
    if (os.cpu_count() or 1) >= least:
        return
    notes.append(CPUS.format(least))
    for name in ("cpu_count", "process_cpu_count"):
        real = getattr(os, name, None)
        if real is not None:
            setattr(os, name, lambda real=real: max(real() or 1, least))


def _fork(context, notes):
    methods = getattr(context, "_concrete_contexts", {})
    default = context._default_context
    # macOS forked by default in 3.7, too, but its own libraries don't survive it.
    if sys.platform == "linux" and default._default_context is not methods.get("fork"):
        default._default_context = methods["fork"]
        notes.append(FORK)


def _asyncio(asyncio, notes):
    from parallax_lane import era_asyncio

    if _SINCE_COROUTINE:
        era_asyncio.restore_coroutine(asyncio)
        notes.append(COROUTINE)
    if _SINCE_EVENT_LOOP:
        era_asyncio.make_loops(asyncio)
        notes.append(EVENT_LOOP)
