"""Runs an action right after a module was imported, or at once if it is there already."""

import sys

_actions = {}


def after_import(name, action):
    """Calls ``action(module)`` as soon as the module ``name`` is complete."""
    module = sys.modules.get(name)
    if module is not None:
        action(module)
        return
    if not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Finder())
    _actions.setdefault(name, []).append(action)


class _Finder:
    """Finds nothing itself; wraps the loader of a module that has actions."""

    def find_spec(self, name, path=None, target=None):
        if name not in _actions:
            return None
        for finder in sys.meta_path:
            if finder is self or not hasattr(finder, "find_spec"):
                continue
            spec = finder.find_spec(name, path, target)
            if spec is not None:
                if spec.loader is not None:
                    spec.loader = _Loader(spec.loader)
                return spec
        return None


class _Loader:
    """Loads as the real loader does, puts that one back, and runs the actions."""

    def __init__(self, real):
        self._real = real

    def __getattr__(self, name):
        return getattr(self._real, name)

    def create_module(self, spec):
        return self._real.create_module(spec)

    def exec_module(self, module):
        module.__spec__.loader = module.__loader__ = self._real
        self._real.exec_module(module)
        for action in _actions.pop(module.__name__, ()):
            action(module)
