"""threading with Java's PyThread and Timer, and the functions that tell of threads."""

import sys
import threading
import traceback
import unittest

import java

import bridge
from bridge import Carrying, call, carrying, library

import adapt_local
import adapt_threading

PythonRun = java.type('dev.parallax.conformance.PythonRun')
PythonTimer = java.type('dev.parallax.conformance.PythonTimer')
Coated = java.type('dev.parallax.conformance.Coated')
Frame = java.type('java.lang.StackTraceElement')
HookArgs = library('interpreter.ExceptHook$Args')
SystemExitJava = library('errors.SystemExit')

others = {}  # coats of threads that no Thread(...) made, by their numbers


class Thread(adapt_threading.Coat):
    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *,
                 daemon=None, context=None):
        self._target, self._args, self._kwargs = target, args, kwargs or {}
        self.java = PythonRun(bridge.py, None if name is None else str(name), daemon,
                              getattr(target, '__name__', None), self, carrying(self._begin))

    def _begin(self):
        self.run()

    def run(self):
        if self._target is not None:
            self._target(*self._args, **self._kwargs)

    def start(self):
        call(self.java.start)

    def join(self, timeout=None):
        if timeout is None:
            call(self.java.join)
        else:
            call(self.java.join, float(timeout))

    def is_alive(self):
        return call(self.java.isAlive)

    def __repr__(self):
        text = str(self.java.toString())  # begins with the name of the class
        return '<' + type(self).__name__ + text[text.index('('):]

    name = property(lambda self: str(self.java.name()),
                    lambda self, name: call(self.java.setName, str(name)))
    daemon = property(lambda self: call(self.java.daemon),
                      lambda self, daemon: call(self.java.setDaemon, daemon))
    ident = property(lambda self: call(self.java.ident))
    native_id = property(lambda self: call(self.java.nativeId))


class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.java = PythonTimer(bridge.py, float(interval), self, carrying(
            lambda: function(*self.args, **self.kwargs)))

    def cancel(self):
        call(self.java.cancel)


class Found(Thread):
    """A thread that was there, or that somebody else started."""

    def __init__(self, inner):
        self.java = inner

    __repr__ = adapt_threading.Coat.__repr__


def coat(inner):
    if inner is None or isinstance(inner, Coated):
        return inner and inner.coat()
    return others.setdefault(inner.ident(), Found(inner))


def current_thread():
    return coat(bridge.py.threads().currentThread())


def main_thread():
    return coat(bridge.py.threads().mainThread())


def enumerate_threads():
    return [coat(inner) for inner in bridge.py.threads().enumerate()]


def active_count():
    return bridge.py.threads().activeCount()


def get_ident():
    return bridge.py.threads().getIdent()


def get_native_id():
    return bridge.py.threads().getNativeId()


def thrown(error):
    """Returns what Java code would throw here, with Python's frames."""
    if isinstance(error, SystemExit):
        return SystemExitJava(1)
    made = bridge.carried(error)
    made.setStackTrace([
        Frame('', frame.name, frame.filename, frame.lineno)
        for frame in reversed(traceback.extract_tb(error.__traceback__))])
    return made


def excepthook(args):
    call(bridge.py.threads().defaultExcepthook,
         HookArgs(thrown(args.exc_value), args.thread and args.thread.java))


def told(args):
    error = bridge.uncarried(args.excValue())
    threading.excepthook(threading.ExceptHookArgs(
        [type(error), error, error.__traceback__, coat(args.thread())]))


def interpreter():
    """A Java interpreter whose standard error is Python's."""
    settings = library('interpreter.InterpreterSettings').defaults().withGil('none', 0)
    return library('interpreter.Interpreter')(
        settings, library('interpreter.RealClock')(),
        lambda line: print(line.text(), file=sys.stderr))


def install():
    bridge.py = interpreter()
    library('identity.PythonThread').bind(bridge.py.threads().main())
    bridge.py.threads().setExcepthook(Carrying.hook(carrying(told)))
    adapt_threading.install()
    adapt_local.install()
    for kind in adapt_threading.PUBLIC + (
            Thread, Timer, current_thread, main_thread, active_count, get_ident, get_native_id,
            excepthook):
        setattr(threading, kind.__name__, kind)
    threading.enumerate = enumerate_threads
    threading.__excepthook__ = excepthook
    threading._CRLock = adapt_threading.RLock
    threading._shutdown = lambda: None  # Python's waits for its own threads, known by get_ident()


def tests(name):
    install()
    return unittest.defaultTestLoader.loadTestsFromName(name)
