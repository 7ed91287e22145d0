"""Executes generated programs and tells what they logged.

CPython is asked over a pipe, a line for a program; GraalPy by calls of run().
"""

import asyncio
import concurrent.futures
import contextvars
import functools
import inspect
import json
import logging
import sys
import threading
import types
import warnings

from asyncio import CancelledError

warnings.simplefilter("ignore")
logging.disable()
sys.unraisablehook = lambda unraisable: None

MOST_LINES = 400


def name(error):
    kind, text = type(error).__name__, str(error)
    if text.startswith("Task cannot await on itself"):
        text = "Task cannot await on itself"
    told = kind + ": " + text if text else kind
    if isinstance(error, StopIteration):
        # Some say "None" and some nothing for no value.
        told = kind if error.value is None else told + " (value %r)" % (error.value,)
    if isinstance(error, BaseExceptionGroup):
        told += " " + str([full(one) for one in error.exceptions])
    return told


def full(error):
    """Tells an exception: its type, its text, its value, its members, its cause."""
    return name(error) + (" from " + name(error.__cause__) if error.__cause__ else "")


def text(error):
    return None if error is None else full(error)
