"""Describes what a module of the original holds: names and kinds, no values but those of enums."""

import enum
import inspect
import types

import parallax_values as values

_LOADED = {"__name__", "__doc__", "__package__", "__loader__", "__spec__", "__file__", "__cached__"}
_LOADED |= {"__builtins__", "__path__", "__annotations__", "__dict__", "__conditional_annotations__"}


def describe(module):
    root = module.__name__.split(".")[0]
    names = {
        name: _kind(value, root)
        for name, value in sorted(vars(module).items())
        if name not in _LOADED and name != "__all__"
    }
    if hasattr(module, "__all__"):
        names["__all__"] = {"kind": "all", "names": list(module.__all__)}
    return {"package": hasattr(module, "__path__"), "names": names}


def _own(value, root):
    return (getattr(value, "__module__", None) or "").split(".")[0] == root


def _kind(value, root):
    if isinstance(value, types.ModuleType):
        return {"kind": "module", "module": value.__name__, "own": _root(value) == root}
    if isinstance(value, type):
        return _class(value, root) if _own(value, root) else _foreign(value)
    if isinstance(value, (types.FunctionType, types.BuiltinFunctionType)):
        return _function(value) if _own(value, root) else _foreign(value)
    if callable(value) and hasattr(value, "__wrapped__"):  # an lru_cache
        return _function(value.__wrapped__)
    return {"kind": "value"}


def _root(module):
    return module.__name__.split(".")[0]


def _foreign(value):
    return {"kind": "import", "module": value.__module__, "name": value.__qualname__}


def _function(function):
    function = inspect.unwrap(function)
    returns = str(getattr(function, "__annotations__", {}).get("return", ""))
    return {
        "kind": "function",
        "async": inspect.iscoroutinefunction(function),
        "generator": inspect.isgeneratorfunction(function),
        "tuple": returns.lower().startswith(("tuple", "<class 'tuple'>", "typing.tuple")),
    }


def _class(kind, root):
    shape = {
        "kind": "class",
        "members": _members(kind, root),
        "slotted": not hasattr(kind, "__dict__") or _slotted(kind),
        "fields": list(getattr(kind, "_fields", getattr(kind, "__dataclass_fields__", ()))),
    }
    if issubclass(kind, BaseException):
        shape["kind"] = "exception"
    elif issubclass(kind, enum.Enum):
        shape["kind"] = "enum"
        shape["base"] = next(b.__name__ for b in kind.__mro__ if b.__module__ == "enum")
        shape["values"] = {n: values.to_data(m.value) for n, m in kind.__members__.items()}
    elif issubclass(kind, tuple) and hasattr(kind, "_fields"):
        shape["kind"] = "namedtuple"
    elif hasattr(kind, "__dataclass_fields__"):
        shape["kind"] = "dataclass"
    return shape


def _slotted(kind):
    return all("__slots__" in vars(base) for base in kind.__mro__ if base is not object)


def _members(kind, root):
    members = {}
    for base in reversed(kind.__mro__):
        if base is not object and _own(base, root):
            for name, value in vars(base).items():
                members[name] = _member(value)
    return {name: what for name, what in members.items() if name not in _LOADED}


def _member(value):
    if isinstance(value, staticmethod):
        return dict(_function(value.__func__), kind="static")
    if isinstance(value, classmethod):
        return dict(_function(value.__func__), kind="static")
    if isinstance(value, types.FunctionType):
        return dict(_function(value), kind="method")
    if isinstance(value, property) or hasattr(type(value), "__get__"):
        return {"kind": "property"}
    return {"kind": "attribute"}
