"""Fills a module with what a port has for the names of the original."""

import builtins
import collections
import enum
import importlib
import types

import parallax_async
import parallax_classes
import parallax_errors
import parallax_missing
from parallax_names import JavaClass, bare, folded


class PortModule(types.ModuleType):
    """A module of the port: what a test puts into it can't reach Java, and that is told.

    Reading a constant counts as a call.
    """

    def __getattribute__(self, name):
        held = super().__getattribute__("__dict__")
        port = held.get("_parallax_port")
        if port is not None and name in port[3] and name in held:
            port[0].reads()
        return super().__getattribute__(name)

    def __setattr__(self, name, value):
        port = self.__dict__.get("_parallax_port")
        if port is not None and name in port[1] and value is not self.__dict__.get(name):
            if name not in port[2]:
                raise port[0].lacks(self.__name__ + "." + name, "no patch reaches the port's ")
        super().__setattr__(name, value)


class Builder:
    def __init__(self, bridge, standing):
        self.bridge = bridge
        self.standing = standing
        self.classes = {}  # Python classes by the Java class's name
        bridge.make_proxy = self.proxy

    def fill(self, module, shape):
        told = self.bridge.request("module", module=module.__name__)["value"]
        java = [JavaClass(one) for one in told]
        shown = shape["names"]
        for name in sorted(shown, key=lambda n: self.order(java, n)):
            module.__dict__[name] = self.named(module.__name__, java, name, shown[name])
        ported = {name for name, what in shown.items() if what["kind"] != "module"}
        constants = {n for n in shown if self.is_constant(java, n, shown[n])}
        port = (self.bridge, ported, self.passed_on(shown), constants)
        module.__dict__["_parallax_port"] = port

    @staticmethod
    def is_constant(java, name, what):
        return what["kind"] == "value" and any(folded(name) in one.constants for one in java)

    @staticmethod
    def passed_on(shown):
        return {n for n, what in shown.items() if what["kind"] in ("import", "module")}

    @staticmethod
    def order(java, name):
        """Sort exceptions below those that they extend."""
        found = _class(java, name)
        return len(found.chain) if found else 0, name

    def named(self, module, java, name, what):
        kind = what["kind"]
        if kind == "all":
            return list(what["names"])
        if kind == "import":
            return _imported(what["module"], what["name"])
        if kind == "module":
            return self.submodule(module, name, what)
        if kind == "function" and any(one.static(name) for one in java):
            return self.function(module, name, what)
        if self.is_constant(java, name, what):
            for one in java:
                if folded(name) in one.constants:
                    return self.bridge.decode(one.constants[folded(name)])
        found = _class(java, name)
        if found is not None and kind not in ("function", "value"):
            return self.made(found, name, module, what)
        return self.lacking(module, name, what)

    def lacking(self, module, name, what):
        full = module + "." + name
        if self.standing.fallback:
            original = self.standing.original(module)
            if hasattr(original, name):
                self.standing.fallen.add(full)
                return getattr(original, name)
        if what["kind"] in ("function", "value", "module"):
            return parallax_missing.Missing(self.bridge, full)
        return parallax_missing.missing_class(self.bridge, full, what["kind"] == "exception")

    def submodule(self, module, name, what):
        if not what["own"] or what["module"] in self.standing.shapes:
            return importlib.import_module(what["module"])
        return self.lacking(module, name, what)

    def function(self, module, name, what):
        bridge = self.bridge

        def function(*args, **keywords):
            __tracebackhide__ = True
            result = bridge.value("call", args, keywords, module=module, name=name)
            return parallax_classes.shaped(result, what)

        async def awaited(*args, **keywords):
            __tracebackhide__ = True
            result = bridge.value("call", args, keywords, module=module, name=name)
            return await result if hasattr(result, "__await__") else result

        chosen = awaited if what["async"] else function
        chosen.__name__ = chosen.__qualname__ = name
        chosen.__module__ = module
        return chosen

    def made(self, java, name, module, shape):
        if shape["kind"] == "exception":
            return parallax_errors.made(self.bridge, java, name, module)
        if shape["kind"] == "enum":
            return self.enumeration(name, module, shape)
        if shape["kind"] == "namedtuple":
            kind = collections.namedtuple(name, shape["fields"], module=module)
            self.bridge.types[name] = kind
        else:
            kind = parallax_classes.made(self.bridge, java, shape, name, module)
        self.classes[java.java] = kind
        return kind

    def enumeration(self, name, module, shape):
        members = {n: self.bridge.decode(v) for n, v in shape["values"].items()}
        kind = getattr(enum, shape["base"])(name, members, module=module)
        self.bridge.types[name] = kind
        return kind

    def proxy(self, number, java_class, nature):
        """Return a Python object for a Java one."""
        kind = self.classes.get(java_class)
        if kind is None and nature == "iterator":
            return parallax_classes.JavaIterator(self.bridge, number)
        if kind is None and nature == "future":
            return parallax_classes.JavaFuture(self.bridge, number)
        if kind is None and nature in parallax_async.NATURES:
            return parallax_async.NATURES[nature](self.bridge, number)
        if kind is None:
            told = self.bridge.request("class", **{"class": java_class})["value"]
            kind = parallax_classes.unknown(self.bridge, JavaClass(told))
            self.classes[java_class] = kind
        if issubclass(kind, tuple):
            ask = self.bridge.value
            return kind(*[ask("get", target=number, name=n) for n in kind._fields])
        found = object.__new__(kind)
        object.__setattr__(found, "_parallax_id", number)
        return found


def _class(java, name):
    for one in java:
        same = bare if one.kind == "exception" else folded
        if same(one.name) == same(name):
            return one
    return None


def _imported(module, name):
    try:
        found = importlib.import_module(module)
        for part in name.split("."):
            found = getattr(found, part)
        return found
    except (ImportError, AttributeError):
        return getattr(builtins, name, None)
