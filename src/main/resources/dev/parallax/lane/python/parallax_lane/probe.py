"""Says as JSON what this interpreter is, for the report's stamp; run before the program."""

import json
import os
import platform
import sys

from parallax_lane import era, process


def main():
    """Prints one line of JSON on standard output."""
    print(json.dumps(describe(json.loads(os.environ[process.VARIABLE]))))


def describe(config):
    """Returns implementation, version, language version, GIL, start method and the era's notes."""
    talk = config.get("era") == "talk-2018"
    return {
        "implementation": platform.python_implementation(),
        "version": platform.python_version(),
        "gil": process.gil(),
        "processes": start_method(talk),
        "jit": jit(),
        "notes": era.expected_notes(config.get("cpu_count") or 0) if talk else [],
    }


def start_method(talk):
    """multiprocessing's default, as the program will find it."""
    if talk and sys.platform == "linux":
        return "fork"
    import multiprocessing

    return multiprocessing.get_start_method()


def jit():
    """Says whether CPython's own JIT (3.13+) is on."""
    module = getattr(sys, "_jit", None)
    return bool(module and module.is_enabled())
