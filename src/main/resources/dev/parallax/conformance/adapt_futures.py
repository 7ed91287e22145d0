"""concurrent.futures with Java's Future, wait and as_completed; the pools are in adapt_pools."""

import logging
import threading
import unittest
from concurrent import futures
from concurrent.futures import _base, thread

import java

import bridge
from bridge import call, library

JavaFuture = library('futures.Future')
JavaFutures = library('futures.Futures')
ReturnWhen = library('futures.Futures$ReturnWhen')
ArrayList = java.type('java.util.ArrayList')

RUNNING, CANCELLED = _base.RUNNING, _base.CANCELLED
NOTIFIED, FINISHED = _base.CANCELLED_AND_NOTIFIED, _base.FINISHED


def interpreter():
    """A Java interpreter whose standard error, where it logs, is the module's logger."""
    settings = library('interpreter.InterpreterSettings').defaults().withGil('none', 0)
    log = logging.getLogger('concurrent.futures')
    return library('interpreter.Interpreter')(
        settings, library('interpreter.RealClock')(), lambda line: log.critical(line.text()))


py = interpreter()


def waits(timeout):
    return bridge.INFINITE if timeout is None else float(timeout)


class Future:
    """A coat around a Java future; the tests write the attributes with an underscore."""

    def __init__(self, inner=None):
        self.java = JavaFuture(py) if inner is None else inner
        self.finishing = False
        self._condition = threading.Condition()

    def __repr__(self):
        return str(self.java.toString())

    def cancel(self):
        return call(self.java.cancel)

    def cancelled(self):
        return call(self.java.cancelled)

    def running(self):
        return call(self.java.running)

    def done(self):
        return call(self.java.done)

    def result(self, timeout=None):
        return call(self.java.result, waits(timeout))

    def exception(self, timeout=None):
        return bridge.uncarried(call(self.java.exception, waits(timeout)))

    def add_done_callback(self, callback):
        told = bridge.Carrying.accept(bridge.carrying(lambda done: callback(self)))
        call(self.java.addDoneCallback, told)

    def set_running_or_notify_cancel(self):
        return call(self.java.setRunningOrNotifyCancel)

    def set_result(self, result):
        call(self.java.setResult, result)

    def set_exception(self, error):
        call(self.java.setException, bridge.carried(error))

    @property
    def _state(self):
        return str(self.java.state().name())

    @_state.setter
    def _state(self, state):
        self.finishing = state == FINISHED
        if state in (CANCELLED, NOTIFIED):
            self.cancel()
        if state in (RUNNING, NOTIFIED):
            self.set_running_or_notify_cancel()

    @property
    def _exception(self):
        return self.exception(0)

    @_exception.setter
    def _exception(self, error):
        if self.finishing and error is not None:
            self.finishing = False
            self.set_exception(error)

    @property
    def _result(self):
        return self.result(0)

    @_result.setter
    def _result(self, result):
        if self.finishing:
            self.finishing = False
            self.set_result(result)


def inner(coats):
    made = ArrayList()
    for coat in coats:
        made.add(coat.java)
    return made


def coat_of(found, coats):
    return next(coat for coat in coats if coat.java == found)


def wait(fs, timeout=None, return_when='ALL_COMPLETED'):
    coats = set(fs)
    ended = call(JavaFutures.wait, py, inner(coats), waits(timeout),
                 ReturnWhen.valueOf(return_when))
    done = {coat for coat in coats if ended.done().contains(coat.java)}
    return _base.DoneAndNotDoneFutures(done, coats - done)


def as_completed(fs, timeout=None):
    coats = set(fs)
    found = call(JavaFutures.asCompleted, py, inner(coats), waits(timeout))
    while found.hasNext():
        coat = coat_of(call(found.next), coats)
        coats.remove(coat)
        yield coat


class Absent(_base.Executor):
    """Stands for an executor that Python 3.12 doesn't have."""


def install():
    import adapt_pools
    bridge.errors.update(
        CancelledError=futures.CancelledError, FutureCancelledError=futures.CancelledError,
        InvalidStateError=futures.InvalidStateError, BrokenThreadPool=thread.BrokenThreadPool)
    for place in (futures, _base, thread):
        for kind in (Future, adapt_pools.ThreadPoolExecutor, wait, as_completed):
            setattr(place, kind.__name__, kind)
    futures.InterpreterPoolExecutor = Absent


def tests(name):
    install()
    return unittest.defaultTestLoader.loadTestsFromName(name)
