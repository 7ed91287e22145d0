"""Calls of Java objects with Python's arguments, results and exceptions."""

import builtins

import java

py = None  # the Java library's interpreter, set by the runner

Throwable = java.type('java.lang.Throwable')
Carried = java.type('dev.parallax.conformance.Carried')
Carrying = java.type('dev.parallax.conformance.Carrying')
PythonError = java.type('dev.parallax.semantics.errors.PyBaseException')

INFINITE = float('inf')
errors = {}  # Python classes that stand for Java's, by their Python name, besides the built-ins


def library(name):
    return java.type('dev.parallax.semantics.' + name)


def member(target, *names):
    """Returns the first of these members that a Java object has."""
    return next(getattr(target, name) for name in names if hasattr(target, name))


def raised(error):
    """Returns the Python exception for one that Java threw."""
    if isinstance(error, Carried):
        return error.value()
    if not isinstance(error, PythonError):
        return error
    name, text = error.pythonName(), error.text()
    kind = errors.get(name) or getattr(builtins, name, None)
    if kind is None:
        return error
    return kind(text) if text else kind()


def call(function, *arguments):
    try:
        return function(*arguments)
    except Throwable as error:
        made = raised(error)
        if made is error:
            raise
        raise made from None


def carried(error):
    """Returns a throwable for Java code that is given a Python exception."""
    kind = type(error)
    return Carried(error, kind.__name__, kind.__module__, str(error))


def carrying(function):
    """Returns a function that returns what it would raise, for Java's class Carrying."""
    def carry(*arguments):
        try:
            return function(*arguments)
        except BaseException as error:
            return carried(error)
    return carry


def uncarried(error):
    """Returns the Python exception for a throwable that Java code returned; None stays None."""
    if error is None or not isinstance(error, Throwable):
        return error
    try:
        raise error
    except BaseException as found:
        return found.value() if isinstance(found, Carried) else raised(found)
