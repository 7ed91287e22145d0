"""threading.local as a coat around Java's Local."""

import _thread
import _threading_local
import threading
from collections.abc import MutableMapping

import bridge
from bridge import Carrying, call, carrying, library


class Attributes(MutableMapping):
    """The calling thread's, as Java keeps them."""

    def __init__(self, inner):
        self.java = inner

    def __getitem__(self, name):
        if name not in self:
            raise KeyError(name)
        return self.java.dict().get(name)

    def __setitem__(self, name, value):
        self.java.dict().put(name, value)

    def __delitem__(self, name):
        if name not in self:
            raise KeyError(name)
        self.java.dict().remove(name)

    def __contains__(self, name):
        return self.java.dict().containsKey(name)

    def __iter__(self):
        return iter([str(name) for name in self.java.dict().keySet()])

    def __len__(self):
        return self.java.dict().size()

    def __repr__(self):
        return repr(dict(self))


class InitByJava(type):
    """Java calls __init__, in each thread once."""

    def __call__(cls, *args, **kwargs):
        return cls.__new__(cls, *args, **kwargs)


def of_class(self, name):
    """Returns what the class has under this name, such as the descriptor of a slot."""
    return next((vars(kind)[name] for kind in type(self).__mro__ if name in vars(kind)), None)


def is_data(member):
    return hasattr(type(member), '__set__')


class local(metaclass=InitByJava):
    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError('Initialization arguments are not supported')
        self = object.__new__(cls)

        def init(inner):
            object.__setattr__(self, 'java', inner)
            cls.__init__(self, *args, **kwargs)
        call(library('threading.Local'), bridge.py, Carrying.accept(carrying(init)))
        return self

    def __getattribute__(self, name):
        inner = object.__getattribute__(self, 'java')
        if name == '__dict__':
            return Attributes(inner)
        member = of_class(self, name)
        if member is not None and (is_data(member) or not call(inner.has, name)):
            return object.__getattribute__(self, name)
        try:
            return call(inner.get, name)
        except AttributeError as error:  # a Java subclass would tell its own name
            text = str(error).replace('_thread._local', type(self).__name__)
            raise AttributeError(text) from None

    def __setattr__(self, name, value):
        self._writable(name)
        if is_data(of_class(self, name)):
            object.__setattr__(self, name, value)
        else:
            call(object.__getattribute__(self, 'java').set, name, value)

    def __delattr__(self, name):
        self._writable(name)
        call(object.__getattribute__(self, 'java').delete, name)

    def _writable(self, name):
        if name == '__dict__':
            raise AttributeError(
                f"{type(self).__name__!r} object attribute '__dict__' is read-only")


def install():
    _thread._local = _threading_local.local = threading.local = local


def tests(name):
    """Returns the tests with the C module's class: those of Python's own code are the same again."""
    import doctest
    import importlib
    import unittest

    import adapt_threads
    adapt_threads.install()
    cases = importlib.import_module(name)
    found = doctest.DocTestSuite(_threading_local)
    found.addTests(unittest.defaultTestLoader.loadTestsFromTestCase(cases.ThreadLocalTest))
    return found
