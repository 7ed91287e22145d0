"""Python exception classes for those of a port."""

import builtins

from parallax_bridge import java_error
from parallax_names import dunder

_LIBRARY = "dev.parallax.semantics.errors."


class _PortError:
    """What an exception of the port has besides what it is."""

    _parallax_id = 0

    def __init__(self, *args, **keywords):
        __tracebackhide__ = True
        made = self._bridge.request("make", args, keywords, **{"class": self._java.java})
        number = made["value"]["h"][0]
        self._parallax_take(self._bridge.request("failure", target=number)["value"])

    def _parallax_take(self, raised):
        self.args = tuple(self._bridge.decode(value) for value in raised["args"])
        self._parallax_id = raised["handle"]
        self._parallax_text = raised["message"]

    def _parallax_data(self):
        return {"h": self._parallax_id}

    def __str__(self):
        return self._parallax_text

    def __getattr__(self, name):
        __tracebackhide__ = True
        if self._parallax_id and not dunder(name) and not name.startswith("_parallax"):
            answer = self._bridge.request("get", target=self._parallax_id, name=name)
            if "value" in answer:
                return self._bridge.decode(answer["value"])
        raise AttributeError("'" + type(self).__name__ + "' object has no attribute '" + name + "'")


def made(bridge, java, name, module):
    """Return a class for a Java exception, below that of what it extends in Java."""
    body = {"_bridge": bridge, "_java": java, "__module__": module}
    bases = _bases(bridge, java)
    if not issubclass(bases[0], _PortError):
        bases = (_PortError,) + bases
    kind = type(name, bases, body)
    bridge.errors[java.java] = kind
    return kind


def _bases(bridge, java):
    for above in java.chain[1:]:
        if above in bridge.errors:
            return (bridge.errors[above],)
        if above.startswith(_LIBRARY):
            name = above[len(_LIBRARY):]
            name = {"PyException": "Exception", "PyBaseException": "BaseException"}.get(name, name)
            if hasattr(builtins, name):
                return (getattr(builtins, name),)
    return java_error(java.name, java.maybe).__bases__
