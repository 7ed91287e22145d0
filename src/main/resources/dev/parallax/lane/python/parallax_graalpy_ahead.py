"""Imports ahead what a script will import from the standard library.

On GraalPy a first ``import multiprocessing`` takes longer than most scripts; it is no part of what
they do, and CPython's own takes no noticeable time. Nothing of the script itself is run.
"""

_HEAVY = frozenset(
    "asyncio collections concurrent contextlib contextvars copy dataclasses datetime decimal enum"
    " fractions functools hashlib heapq http inspect io itertools json logging math multiprocessing"
    " operator os pathlib pickle queue random re selectors signal socket statistics string struct"
    " subprocess sys tempfile textwrap threading time traceback types typing urllib uuid warnings"
    " weakref".split()
)


def load(script):
    """Returns whether there was anything to import for ``script`` and the modules beside it."""
    folder = script.rpartition("/")[0]
    waiting, known, found = [script], {script}, False
    while waiting:
        for module, names in _imports(_lines(waiting.pop())):
            root = module.partition(".")[0]
            beside = f"{folder}/{root}.py"
            if _lines(beside):
                if beside not in known:
                    known.add(beside)
                    waiting.append(beside)
            elif root in _HEAVY:
                found = _load(module, names) or found
    return found


def _load(module, names):
    try:
        __import__(module, fromlist=names)
        return True
    except Exception:  # the script will meet it, too, and may expect it
        return False


def _imports(lines):
    for line in lines:
        words = line.replace(",", " ").replace("(", " ").split()
        if words[:1] == ["import"]:
            for module in words[1:]:
                yield module, []
        elif words[:1] == ["from"] and words[2:3] == ["import"]:
            yield words[1], [name for name in words[3:] if name.isidentifier()]


def _lines(path):
    try:
        with open(path, "rb") as file:
            return file.read().decode("utf-8", "replace").splitlines()
    except OSError:
        return []
