"""What CPython 3.14's package `test` imports and GraalPy's Python 3.12 doesn't have."""

import importlib.abc
import importlib.util
import os
import sys
import types
import typing


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
    sys.meta_path.insert(0, TestPackage(folder))
    module('annotationlib', ForwardRef=typing.ForwardRef)
    module('_opcode', ENABLE_SPECIALIZATION=False, ENABLE_SPECIALIZATION_FT=False)
    if not hasattr(sys, '_jit'):
        sys._jit = types.SimpleNamespace(is_available=lambda: False, is_enabled=lambda: False)
    if not hasattr(os, 'process_cpu_count'):
        os.process_cpu_count = os.cpu_count
