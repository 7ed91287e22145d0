"""A pickler that also takes functions no name leads to: lambdas and nested ones."""

import importlib
import marshal
import types
from multiprocessing.reduction import ForkingPickler


class Pickler(ForkingPickler):
    """Pickles by reference where a name leads to the object, else a function by its code."""

    def reducer_override(self, obj):
        if isinstance(obj, types.FunctionType) and _nameless(obj):
            return _describe(obj)
        if isinstance(obj, types.ModuleType):
            return importlib.import_module, (obj.__name__,)
        return NotImplemented


def _nameless(function):
    found = importlib.import_module(function.__module__)
    for name in function.__qualname__.split("."):
        found = getattr(found, name, None)
    return found is not function


def _describe(function):
    cells = [cell.cell_contents for cell in function.__closure__ or ()]
    state = {
        "__name__": function.__name__,
        "__qualname__": function.__qualname__,
        "__kwdefaults__": function.__kwdefaults__,
    }
    code = marshal.dumps(function.__code__)
    args = (code, function.__module__, function.__defaults__, len(cells))
    return _rebuild, args, (cells, state), None, None, _fill


def _rebuild(code, module, defaults, cells):
    scope = vars(importlib.import_module(module))
    closure = tuple(types.CellType() for _ in range(cells))
    return types.FunctionType(marshal.loads(code), scope, None, defaults, closure)


def _fill(function, state):
    """Fills the cells last, since a nested function may well refer to itself."""
    contents, attributes = state
    for cell, value in zip(function.__closure__ or (), contents):
        cell.cell_contents = value
    for name, value in attributes.items():
        setattr(function, name, value)
