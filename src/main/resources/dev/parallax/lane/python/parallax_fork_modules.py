"""The program's own modules in a child: what a fork would have copied, without running them again.

Of ``__main__`` and of each module below the program's folder the child gets the functions, classes
and imports of the top level, and every other global whose value can be pickled.

Differs from CPython: globals that can't be pickled (open files, threads, generators) are absent.
Differs from CPython: modules from elsewhere are imported anew, without what was changed in them.
"""

import __future__
import ast
import io
import pickle
import sys
import types
from importlib.machinery import ModuleSpec

from parallax_fork_pickle import Pickler

_DEFINITIONS = (
    ast.FunctionDef,
    ast.AsyncFunctionDef,
    ast.ClassDef,
    ast.Import,
    ast.ImportFrom,
)


def describe(folder):
    """Returns ``(name, file, globals)`` for each module of the program in ``folder``."""
    main = sys.modules["__main__"]
    described = []
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None)
        if not isinstance(file, str) or not file.endswith(".py"):
            continue
        if module is main or file.startswith(folder.rstrip("/") + "/"):
            described.append((name, file, _pickled_globals(module)))
    return described


def _pickled_globals(module):
    copies = {}
    for name, value in list(vars(module).items()):
        if not name.startswith("__") and not _defined_here(value, name, module):
            copies[name] = _pickled(value)
    return {name: copy for name, copy in copies.items() if copy is not None}


def _defined_here(value, name, module):
    if isinstance(value, types.ModuleType):
        return True
    named = isinstance(value, (types.FunctionType, type))
    return named and value.__module__ == module.__name__ and value.__qualname__ == name


def _pickled(value):
    buffer = io.BytesIO()
    try:
        Pickler(buffer).dump(value)
    except Exception:
        return None
    return buffer.getvalue()


def restore(described):
    """Rebuilds ``__main__`` and makes the other modules importable as they were in the parent."""
    others = {name: rest for name, *rest in described if name != "__main__"}
    sys.meta_path.insert(0, _Finder(others))
    for name, file, copies in described:
        if name == "__main__":
            main = sys.modules["__main__"]
            main.__file__ = file
            _fill(main, file, copies)


class _Finder:
    def __init__(self, modules):
        self._modules = modules

    def find_spec(self, name, path=None, target=None):
        if name not in self._modules:
            return None
        file = self._modules[name][0]
        package = file.endswith("__init__.py")
        spec = ModuleSpec(name, self, origin=file, is_package=package)
        spec.has_location = True
        if package:
            spec.submodule_search_locations.append(file.rpartition("/")[0])
        return spec

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        _fill(module, *self._modules[module.__name__])


def _fill(module, file, copies):
    scope = vars(module)
    left = _unpickle(copies, scope)
    with open(file, "rb") as source:
        tree = ast.parse(source.read(), file)
    flags = _future_flags(tree)
    for statement in _definitions(tree.body):
        try:
            exec(compile(ast.Module([statement], []), file, "exec", flags, True), scope)
        except Exception:
            pass  # it needs a global that did not travel, so it is absent, too
    _unpickle(left, scope)


def _future_flags(tree):
    """``from __future__`` holds for the whole file, which is compiled piece by piece here."""
    flags = 0
    for statement in tree.body:
        if isinstance(statement, ast.ImportFrom) and statement.module == "__future__":
            for name in statement.names:
                flags |= getattr(__future__, name.name).compiler_flag
    return flags


def _unpickle(copies, scope):
    """Returns the copies that need a definition which is not there yet."""
    left = {}
    for name, copy in copies.items():
        try:
            scope[name] = pickle.loads(copy)
        except Exception:
            left[name] = copy
    return left


def _definitions(statements):
    for statement in statements:
        if isinstance(statement, _DEFINITIONS):
            yield statement
        elif isinstance(statement, ast.Try) and _only_imports(statement):
            yield statement
        elif isinstance(statement, ast.If) and not _calls(statement.test):
            yield ast.copy_location(_reduced(statement), statement)
        else:
            # Whether such a block was entered is not known; a definition too many does no harm.
            for part in ("body", "orelse", "finalbody"):
                yield from _definitions(getattr(statement, part, ()))


def _only_imports(statement):
    return all(isinstance(inner, (ast.Import, ast.ImportFrom)) for inner in statement.body)


def _calls(test):
    return any(isinstance(node, (ast.Call, ast.Await)) for node in ast.walk(test))


def _reduced(statement):
    body = list(_definitions(statement.body)) or [ast.copy_location(ast.Pass(), statement)]
    return ast.If(statement.test, body, list(_definitions(statement.orelse)))
