"""What CPython 3.14's package `test` imports and GraalPy's Python 3.12 doesn't have."""

import importlib.abc
import importlib.util
import os
import re
import sys
import types
import typing
import unittest


class TestPackage(importlib.abc.MetaPathFinder):
    """Finds the package `test` in a folder, and nothing else of that folder."""

    def __init__(self, folder):
        self.folder = os.path.join(folder, 'test')

    def find_spec(self, name, path=None, target=None):
        if name != 'test':
            return None
        return importlib.util.spec_from_file_location(
            name, os.path.join(self.folder, '__init__.py'),
            submodule_search_locations=[self.folder])


def module(name, **members):
    if name not in sys.modules:
        made = types.ModuleType(name)
        made.__dict__.update(members)
        sys.modules[name] = made


def install(folder):
    assertions()
    sys.meta_path.insert(0, TestPackage(folder))
    module('annotationlib', ForwardRef=typing.ForwardRef)
    module('_colorize', can_colorize=lambda **_: False)
    module('_opcode', ENABLE_SPECIALIZATION=False, ENABLE_SPECIALIZATION_FT=False)
    if not hasattr(sys, '_jit'):
        sys._jit = types.SimpleNamespace(is_available=lambda: False, is_enabled=lambda: False)
    if not hasattr(os, 'process_cpu_count'):
        os.process_cpu_count = os.cpu_count


def starts(self, text, prefix, msg=None):
    if not text.startswith(prefix):
        self.fail(self._formatMessage(msg, f'{text!r} doesn\'t start with {prefix!r}'))


def ends(self, text, suffix, msg=None):
    if not text.endswith(suffix):
        self.fail(self._formatMessage(msg, f'{text!r} doesn\'t end with {suffix!r}'))


def has(self, value, name, msg=None):
    if not hasattr(value, name):
        self.fail(self._formatMessage(msg, f'{value!r} has no attribute {name!r}'))


def hasnt(self, value, name, msg=None):
    if hasattr(value, name):
        self.fail(self._formatMessage(msg, f'{value!r} has an attribute {name!r}'))


def subclass(self, kind, parent, msg=None):
    if not issubclass(kind, parent):
        self.fail(self._formatMessage(msg, f'{kind!r} is not a subclass of {parent!r}'))


def compiled(compile):
    """Returns re.compile that knows the \\z of Python 3.14."""
    return lambda pattern, flags=0: compile(
        pattern.replace(r'\z', r'\Z') if isinstance(pattern, str) else pattern, flags)


def assertions():
    """What unittest has since Python 3.14."""
    for name, check in (('assertStartsWith', starts), ('assertEndsWith', ends),
                        ('assertHasAttr', has), ('assertNotHasAttr', hasnt),
                        ('assertIsSubclass', subclass)):
        if not hasattr(unittest.TestCase, name):
            setattr(unittest.TestCase, name, check)
    if sys.version_info < (3, 14):
        re.compile = compiled(re.compile)
