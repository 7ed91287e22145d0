"""Python classes for the classes of a port."""

import parallax_missing
from parallax_names import COMPARED, OWN, JavaClass, dunder, folded


class JavaObject:
    """An object of the port."""

    _parallax_id = 0

    def __init__(self, *args, **keywords):
        __tracebackhide__ = True
        made = self._bridge.request("make", args, keywords, **{"class": self._java.java})
        object.__setattr__(self, "_parallax_id", made["value"]["h"][0])
        self._bridge.proxies[self._parallax_id] = self

    def _parallax_data(self):
        return {"h": self._parallax_id}

    def _ask(self, name, args=(), keywords=None):
        __tracebackhide__ = True
        return self._bridge.value("invoke", args, keywords, target=self._parallax_id, name=name)

    def __getattr__(self, name):
        __tracebackhide__ = True
        if not dunder(name) and not name.startswith("_parallax"):
            answer = self._bridge.request("get", target=self._parallax_id, name=name)
            if "value" in answer:
                return self._bridge.decode(answer["value"])
        raise AttributeError(_no_attribute(self, name))

    def __setattr__(self, name, value):
        __tracebackhide__ = True
        self._set(name, value)

    def _set(self, name, value):
        __tracebackhide__ = True
        if self._bridge.value("set", (value,), target=self._parallax_id, name=name):
            return
        if self._slotted or isinstance(getattr(type(self), name, None), property):
            raise AttributeError(_no_attribute(self, name))
        raise self._bridge.lacks(type(self).__name__ + "." + name + " to be set")

    def __delattr__(self, name):
        __tracebackhide__ = True
        raise AttributeError(_no_attribute(self, name))


def _no_attribute(value, name):
    return "'" + type(value).__name__ + "' object has no attribute '" + name + "'"


def shaped(result, shape):
    """Return a result as what the original's function is declared to return."""
    if shape.get("generator") and not hasattr(type(result), "__next__"):
        return iter(result)
    if shape.get("tuple") and isinstance(result, list):
        return tuple(result)
    return result


def made(bridge, java, shape, name, module):
    """Return a class whose objects are the port's; `shape` tells of the original's class."""
    body = {"_bridge": bridge, "_java": java, "_slotted": shape["slotted"], "__module__": module}
    for member, what in shape["members"].items():
        found = _member(bridge, java, name, member, what)
        if found is not None:
            body[member] = found
    if shape["kind"] == "dataclass" and java.kind == "record" and not java.has("repr"):
        body["__repr__"] = _dataclass_repr(shape["fields"])
    return type(name, (JavaObject,), body)


def unknown(bridge, java):
    """Return a class for one of Java's that the original has no name for."""
    members = {name: {"kind": "method"} for name in java.methods}
    members.update({name: {"kind": "method"} for name in ("__eq__", "__hash__", "__repr__")})
    for special in ("__len__", "__iter__"):
        if java.special(special):
            members[special] = {"kind": "method"}
    shape = {"kind": "class", "slotted": True, "members": members, "fields": []}
    return made(bridge, java, shape, java.name, "java")


def _member(bridge, java, owner, name, what):
    if dunder(name) or name in OWN:
        return None if name in OWN else _special(bridge, java, owner, name)
    if what["kind"] == "method":
        if java.has(name):
            return _method(name, what)
    elif what["kind"] == "static":
        if java.static(name):
            return _static(bridge, java, name, what)
    else:
        if folded(name) in java.constants:
            return Constant(bridge, bridge.decode(java.constants[folded(name)]))
        if java.reads(name):
            return _property(name)
        if name.startswith("_"):
            return None
        return property(parallax_missing.missing_method(bridge, owner + "." + name))
    return parallax_missing.missing_method(bridge, owner + "." + name)


def _method(name, what):
    def method(self, *args, **keywords):
        __tracebackhide__ = True
        return shaped(self._ask(name, args, keywords), what)

    async def awaited(self, *args, **keywords):
        __tracebackhide__ = True
        result = self._ask(name, args, keywords)
        return await result if hasattr(result, "__await__") else result

    chosen = awaited if what.get("async") else method
    chosen.__name__ = chosen.__qualname__ = name
    return chosen


def _static(bridge, java, name, what):
    def function(*args, **keywords):
        __tracebackhide__ = True
        result = bridge.value("static", args, keywords, name=name, **{"class": java.java})
        return shaped(result, what)

    return staticmethod(function)


def _property(name):
    def read(self):
        __tracebackhide__ = True
        answer = self._bridge.request("get", target=self._parallax_id, name=name)
        return self._bridge.decode(answer["value"])

    return property(read)


def _special(bridge, java, owner, name):
    java_name = java.special(name)
    if name in ("__setattr__", "__delattr__") and java_name is None:
        return None
    if name == "__eq__":
        return _equality(java_name)
    if name == "__iter__" and (java_name is None or java.has("iterator")):
        return _iterated if java.has("iterator") else None
    if name in COMPARED and java_name is None and java.has("compareTo"):
        return _comparison(COMPARED[name])
    if name in ("__enter__", "__exit__") and java_name is None and java.has("close"):
        return _entered if name == "__enter__" else _left
    if name == "__aexit__" and java_name is not None:
        return _left_async
    if java_name is not None:
        return _method(java_name, {})
    return parallax_missing.missing_method(bridge, owner + "." + name)


def _equality(java_name):
    def equal(self, other):
        __tracebackhide__ = True
        same = self._ask(java_name, (other,))
        return same if same or isinstance(other, JavaObject) else NotImplemented

    return equal


def _comparison(holds):
    def compare(self, other):
        __tracebackhide__ = True
        if not isinstance(other, JavaObject):
            return NotImplemented
        return holds(self._ask("compareTo", (other,)))

    return compare


def _iterated(self):
    __tracebackhide__ = True
    return self._bridge.value("iter", target=self._parallax_id)


def _entered(self):
    return self


def _left(self, *error):
    __tracebackhide__ = True
    self._ask("close")


def _left_async(self, kind, error, traceback):
    __tracebackhide__ = True
    return self._ask("aexit", (error,))


def _dataclass_repr(fields):
    def text(self):
        shown = ", ".join(name + "=" + repr(getattr(self, name)) for name in fields)
        return type(self).__name__ + "(" + shown + ")"

    return text


class Constant:
    """A constant in a class of the port: reading it counts as a call."""

    def __init__(self, bridge, value):
        self.bridge = bridge
        self.value = value

    def __get__(self, instance, owner=None):
        self.bridge.reads()
        return self.value


class JavaIterator(JavaObject):
    """A Java iterator, stream or generator."""

    _slotted = True

    def __init__(self, bridge, number):
        object.__setattr__(self, "_bridge", bridge)
        object.__setattr__(self, "_parallax_id", number)

    def __iter__(self):
        return self

    def __next__(self):
        __tracebackhide__ = True
        answer = self._bridge.request("next", target=self._parallax_id)
        if "value" not in answer:
            raise StopIteration
        return self._bridge.decode(answer["value"])

    def send(self, value):
        __tracebackhide__ = True
        return self._ask("send", (value,))

    def close(self):
        __tracebackhide__ = True
        return self._ask("close")


class JavaFuture(JavaIterator):
    """A Java future."""

    def __await__(self):
        __tracebackhide__ = True
        return self.result()
        yield

    def result(self):
        __tracebackhide__ = True
        return self._bridge.value("await", target=self._parallax_id)
