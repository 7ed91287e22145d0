"""Modules made of a port's classes, found where tests import the original's."""

import importlib
import importlib.machinery
import importlib.util
import inspect
import os
import sys

import parallax_build
from parallax_bridge import Bridge


def install(host, settings):
    """Put the port's modules in the way of the original's and return what knows them."""
    bridge = Bridge(host.ask)
    host.listen(bridge.answer)
    standing = Standing(bridge, settings)
    sys.meta_path.insert(0, standing)
    return standing


class Standing:
    """Finds and loads the port's modules, and counts what tests ask of them."""

    def __init__(self, bridge, settings):
        self.bridge = bridge
        self.shapes = settings["shapes"]
        self.files = [os.path.realpath(name.split("::")[0]) for name in settings["files"]]
        self.fallback = settings["fallback"]
        self.fallen = set()
        self.resting = False
        self.builder = parallax_build.Builder(bridge, self)

    def begin(self, function):
        """Say that a test begins; constants that its file imported by name count as read."""
        self.bridge.testing = True
        code = getattr(inspect.unwrap(function), "__code__", None) if function else None
        if code is not None:
            held = inspect.unwrap(function).__globals__
            self.bridge.reads(sum(self.is_constant(held, name) for name in _names(code)))

    def is_constant(self, held, name):
        for module in map(sys.modules.get, self.shapes):
            own = getattr(module, "__dict__", {})
            port = own.get("_parallax_port")
            if port and name in port[3] and held.get(name, self) is own.get(name):
                return True
        return False

    def take(self):
        taken = {"calls": self.bridge.calls, "missing": self.bridge.missing}
        self.bridge.calls, self.bridge.missing = 0, []
        return taken

    # the import system

    def find_spec(self, name, path=None, target=None):
        if self.resting or name.split(".")[0] not in {n.split(".")[0] for n in self.shapes}:
            return None
        if name in self.shapes:
            package = self.shapes[name]["package"]
            return importlib.machinery.ModuleSpec(name, self, is_package=package)
        if self.is_above(name):
            return None
        return self.beside(name)

    def is_above(self, name):
        return any(standing.startswith(name + ".") for standing in self.shapes)

    def beside(self, name):
        """Find a module of the original's package that belongs to the tests."""
        found = self.original_spec(name)
        origin = os.path.realpath((found and (found.origin or "")) or "")
        places = list(found.submodule_search_locations or []) if found else []
        for file in self.files:
            folder = file if os.path.isdir(file) else os.path.dirname(file)
            if found and any(os.path.realpath(place) == folder for place in [origin, *places]):
                return found
            if found and os.path.dirname(origin) == folder:
                return found
        if found and self.fallback:
            self.fallen.add(name)
            return found
        if found:
            raise self.bridge.lacks("module " + name)
        return None

    def original_spec(self, name):
        path = None
        for end in [i for i, c in enumerate(name) if c == "."]:
            above = importlib.machinery.PathFinder.find_spec(name[:end], path)
            path = above.submodule_search_locations if above else []
        return importlib.machinery.PathFinder.find_spec(name, path)

    def create_module(self, spec):
        return parallax_build.PortModule(spec.name)

    def exec_module(self, module):
        self.builder.fill(module, self.shapes[module.__name__])

    # the original, where the port has nothing

    def original(self, name):
        """Return the original's module, loaded beside the one that stands for it."""
        root = name.split(".")[0]
        ours = {n: sys.modules.pop(n) for n in list(sys.modules) if n.split(".")[0] == root}
        self.resting = True
        try:
            return importlib.import_module(name)
        finally:
            self.resting = False
            for loaded in [n for n in sys.modules if n.split(".")[0] == root]:
                del sys.modules[loaded]
            sys.modules.update(ours)


def _names(code):
    """Return the global names that a function uses, with the functions in it."""
    names = set(code.co_names)
    for inner in code.co_consts:
        if hasattr(inner, "co_names"):
            names |= _names(inner)
    return names
