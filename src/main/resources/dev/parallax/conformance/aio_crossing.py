"""Values, exceptions and coroutines between Python and Java's asyncio."""

import asyncio
import builtins
import weakref

import java

import bridge
from bridge import Carried, Throwable, carried, library

System = java.type('java.lang.System')
PythonCall = java.type('dev.parallax.conformance.PythonCall')
PythonCoroutine = java.type('dev.parallax.conformance.PythonCoroutine')
PythonObject = java.type('dev.parallax.conformance.PythonObject')
CarriedBase = java.type('dev.parallax.conformance.CarriedBase')
Inside = java.type('dev.parallax.conformance.Inside')
PythonError = library('errors.PyBaseException')
Group = library('errors.GroupOfExceptions')
Returned, Raised, Yielded = (library('generator.Step$' + n) for n in ('Returned', 'Raised', 'Yielded'))
Send, Raise = library('generator.Signal$Send'), library('generator.Signal$Raise')
JavaFuture = library('asyncio.AsyncFuture')
JavaList = java.type('java.util.List')

PLAIN = (type(None), bool, int, float, str)
# What Java's classes tell apart by its type; everything else is only carried.
KINDS = (
    (asyncio.CancelledError, 'CancelledError'), (KeyboardInterrupt, 'KeyboardInterrupt'),
    (SystemExit, 'SystemExit'), (StopIteration, 'StopIteration'),
    (StopAsyncIteration, 'StopAsyncIteration'), (GeneratorExit, 'GeneratorExit'))
future_coat = None  # makes the coat of a Java future; set by aio_futures


class Coats:
    """The Python objects that stand for Java objects, one for each."""

    def __init__(self):
        self.known = weakref.WeakValueDictionary()

    def add(self, coat):
        self.known[System.identityHashCode(coat.java)] = coat

    def of(self, inner, make):
        coat = self.known.get(System.identityHashCode(inner))
        if coat is None or coat.java != inner:
            coat = make(inner)
            self.add(coat)
        return coat


def throwable(error):
    """Returns the Java exception for a Python one; the same one each time."""
    if isinstance(error, Throwable):
        return error
    known = getattr(error, '__java__', None)
    if known is None:
        known = made(error)
        try:
            error.__java__ = known
        except AttributeError:
            pass
    return known


def made(error):
    name = next((name for kind, name in KINDS if isinstance(error, kind)), None)
    if name is None:
        return carried(error) if isinstance(error, Exception) else CarriedBase(error)
    kind = library('errors.' + name)
    text = str(error.args[0]) if error.args and error.args[0] is not None else ''
    if name == 'StopIteration':
        known = kind(boxed(error.value), text)
    elif name == 'SystemExit':
        known = kind(error.code if isinstance(error.code, int) else 1)
    else:
        known = kind(text)
    known.addSuppressed(carried(error))
    return known


def python(error):
    """Returns the Python exception for a Java one; the same one each time."""
    if isinstance(error, (Carried, CarriedBase)):
        return error.value()
    for link in error.getSuppressed():
        if isinstance(link, Carried):
            return link.value()
    own = translated(error) if isinstance(error, PythonError) else JavaFailure(str(error))
    own.__java__ = error
    error.addSuppressed(carried(own))
    cause = error.getCause()
    if cause is not None and isinstance(cause, (PythonError, Carried)):
        own.__cause__ = own.__context__ = python(cause)
    return own


class JavaFailure(Exception):
    """Stands for a Java exception that is none of Python's."""


def translated(error):
    name, text = error.pythonName(), error.text()
    if isinstance(error, Group):
        parts = [python(part) for part in error.exceptions()]
        return BaseExceptionGroup(error.message(), parts)
    kind = bridge.errors.get(name) or getattr(builtins, name, None)
    if kind is None:
        return JavaFailure(str(error))
    return kind(text) if text else kind()


def boxed(value):
    """Returns what Java gets for a value."""
    if isinstance(value, PLAIN) or java.is_object(value):
        return value
    return PythonObject(value)


def unboxed(value):
    """Returns what Python gets for a value."""
    if value is None:
        return None  # Java's null is not quite Python's
    if isinstance(value, PythonObject):
        return value.value()
    if isinstance(value, Throwable):
        return python(value)
    if isinstance(value, JavaFuture):
        return future_coat(value)
    if isinstance(value, JavaList):  # a list of Python's would be in a PythonObject
        return [unboxed(item) for item in value]
    return value


def inner(function, *arguments):
    """Calls a Java method; its exceptions become Python's, its result stays Java's."""
    bridge.py.currentThread()  # makes the calling thread one that Java knows
    try:
        return function(*arguments)
    except Throwable as error:
        own = python(error)
        raise own from own.__cause__


def call(function, *arguments):
    """Calls a Java method; its exceptions and its result become Python's."""
    return unboxed(inner(function, *arguments))


def code(function):
    """Returns a function that tells a Step instead of raising."""
    def run(argument):
        try:
            return Returned(boxed(function(argument)))
        except BaseException as error:
            return Raised(throwable(error))
    return run


def calling(function, *arguments, adapt=None):
    """Returns a Java callback that calls a Python function."""
    def run(argument):
        function(*(arguments if adapt is None else (adapt(argument),)))
    shown = getattr(function, '__qualname__', None) or repr(function)
    return PythonCall(code(run), boxed(function), shown)


def giving(function):
    """Returns a Java supplier of what a Python function returns."""
    return PythonCall(code(lambda _: function()), boxed(function), 'function')


class Driver:
    """Resumes a Python coroutine for Java."""

    def __init__(self, coroutine):
        self.coroutine = coroutine

    def resume(self, signal):
        try:
            if isinstance(signal, Raise):
                out = self.coroutine.throw(python(signal.error()))
            else:
                out = self.coroutine.send(unboxed(signal.value()))
        except StopIteration as end:
            return Returned(boxed(end.value))
        except BaseException as error:
            return Raised(throwable(error))
        return Yielded(out.java if hasattr(out, 'java') else boxed(out))

    def close(self):
        try:
            self.coroutine.close()
        except BaseException as error:
            return throwable(error)
        return None


def coroutine(value):
    return PythonCoroutine(Driver(value), boxed(value))


class Waiting:
    """What Python code awaits of Java: hands its futures up to the task."""

    def __init__(self, awaitable):
        self.awaitable = awaitable

    def __await__(self):
        steps = call(self.awaitable.awaiting)
        signal = Send(None)
        while True:
            step = call(steps.resume, signal)
            if isinstance(step, Returned):
                return unboxed(step.value())
            if isinstance(step, Raised):
                own = python(step.error())
                raise own from own.__cause__
            try:
                signal = Send(boxed((yield unboxed(step.value()))))
            except GeneratorExit:
                call(steps.close)
                raise
            except BaseException as error:
                signal = Raise(throwable(error))
