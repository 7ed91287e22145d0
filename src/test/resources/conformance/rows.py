"""Prints the test methods of CPython's own test modules: RowsIT.java reads them.

A line holds the module below the package test, the class that defines the method, the method,
and the test classes that run it. The pools' tests run for three kinds of pools that have nothing
in common, so that each kind has a line of its own. MORE are modules whose tests may be named, too,
but of which not every one needs an answer.
"""

import ast
import importlib
import importlib.util
import pkgutil
import sys
import unittest

MODULES = "test_generators", "test_coroutines", "test_asyncgen"
PACKAGES = "test_concurrent_futures", "test_asyncio"
MORE = "_test_multiprocessing", "lock_tests", "test_context", "test_itertools", "test_queue"
POOLS = "ThreadPool", "ProcessPool", "InterpreterPool"


def modules():
    """Returns the modules' names."""
    yield from MODULES
    for package in PACKAGES:
        path = importlib.import_module("test." + package).__path__
        for module in pkgutil.iter_modules(path):
            if module.name.startswith("test_"):
                yield package + "." + module.name


def tests(module):
    """Returns class that defines it, method, class that runs it."""
    for case in vars(module).values():
        if not isinstance(case, type) or not issubclass(case, unittest.TestCase):
            continue
        if case.__module__ != module.__name__:
            continue
        for name in unittest.defaultTestLoader.getTestCaseNames(case):
            owner = next(base for base in case.__mro__ if name in vars(base))
            yield owner.__name__, name, case.__name__
    for name in getattr(module, "__test__", ()):
        yield "__test__", name, "__test__"


def written(module):
    """Returns the same for a module that can't be imported on this platform."""
    path = importlib.util.find_spec(module).origin
    with open(path, encoding="utf-8") as source:
        tree = ast.parse(source.read())
    for case in tree.body:
        if isinstance(case, ast.ClassDef):
            for method in case.body:
                if getattr(method, "name", "").startswith("test"):
                    yield case.name, method.name, case.name


def found(name):
    """Returns a module's tests; those of another platform's are read, not imported."""
    if name in MORE:
        return written("test." + name)
    try:
        return tests(importlib.import_module("test." + name))
    except unittest.SkipTest:
        return written("test." + name)


def kind(case):
    """Returns which pools a test class is for."""
    return next((pool for pool in POOLS if case.startswith(pool)), "")


def lines():
    """Returns the lines."""
    for name in [*modules(), *MORE]:
        rows = {}
        for owner, method, case in found(name):
            pool = kind(case) if name.startswith(PACKAGES[0]) else ""
            rows.setdefault((owner, method, pool), []).append(case)
        for (owner, method, _), cases in sorted(rows.items()):
            yield " ".join([name, owner, method, *sorted(cases)])


if __name__ == "__main__":
    sys.path.insert(0, sys.argv[1])
    print("\n".join(lines()))
