"""What stands where the port has nothing: it can be imported, and any use of it is told."""

import parallax_names


class Missing:
    def __init__(self, bridge, name):
        self.__dict__.update(_bridge=bridge, _name=name)

    def __repr__(self):
        return "<" + self._name + ", which the port has not>"

    def __getattr__(self, attribute):
        if parallax_names.dunder(attribute) or attribute.startswith("_py"):
            raise AttributeError(attribute)
        raise self._bridge.lacks(self._name)

    __hash__ = object.__hash__


def _used(self, *args, **keywords):
    raise self._bridge.lacks(self._name)


for _special in (
    "call iter next len contains getitem setitem eq ne lt le gt ge add radd sub rsub mul rmul mod "
    "truediv neg int float index str bool format enter"
).split():
    setattr(Missing, "__" + _special + "__", _used)


class _MissingClass(type):
    def __call__(cls, *args, **keywords):
        raise cls._bridge.lacks(cls._name)

    def __instancecheck__(cls, value):
        raise cls._bridge.lacks(cls._name)

    def __subclasscheck__(cls, other):
        if other is cls:
            return True
        raise cls._bridge.lacks(cls._name)

    def __getattr__(cls, attribute):
        if parallax_names.dunder(attribute):
            raise AttributeError(attribute)
        raise cls._bridge.lacks(cls._name)


def missing_class(bridge, name, exception):
    base = Exception if exception else object
    return _MissingClass(name.split(".")[-1], (base,), {"_bridge": bridge, "_name": name})


def missing_method(bridge, name):
    def method(self, *args, **keywords):
        raise bridge.lacks(name)

    return method
