"""Replaces the constant MAX_WORKERS at the top level of a script's modules (``--workers``).

The source is changed while it is loaded, never on disk; line numbers stay as they are. In a
spawned child the main script itself keeps its own number.
"""

import ast
import sys
from importlib.machinery import PathFinder, SourceFileLoader

NAME = "MAX_WORKERS"


def install(folder, workers):
    """Lets the modules below a folder be loaded with the number of workers given."""
    sys.meta_path.insert(0, _Finder(folder, workers))


def compile_replaced(data, file, workers):
    """Compiles source with the constant replaced; raises SyntaxError as compile does."""
    from parallax_lane import source

    code = source.compile_script(data, file)
    if NAME.encode() not in data:
        return code
    tree = ast.parse(data, file)
    for statement in tree.body:
        if isinstance(statement, ast.Assign) and _names_it(statement.targets):
            number = ast.parse(str(workers), mode="eval").body
            statement.value = ast.copy_location(number, statement.value)
    return compile(tree, file, "exec", dont_inherit=True)


def _names_it(targets):
    return any(isinstance(target, ast.Name) and target.id == NAME for target in targets)


class _Finder:
    def __init__(self, folder, workers):
        self._folder = folder
        self._workers = workers

    def find_spec(self, name, path=None, target=None):
        spec = PathFinder.find_spec(name, [self._folder] if path is None else path)
        if spec is None or not isinstance(spec.loader, SourceFileLoader):
            return None
        if not spec.origin.startswith(self._folder):
            return None
        spec.loader = _Loader(spec.loader.name, spec.loader.path, self._workers)
        return spec


class _Loader(SourceFileLoader):
    """Never uses cached bytecode: that is of the source as it is on disk."""

    def __init__(self, name, path, workers):
        super().__init__(name, path)
        self._workers = workers

    def get_code(self, fullname):
        return compile_replaced(self.get_data(self.path), self.path, self._workers)
