"""concurrent.futures with Java's Future, ThreadPoolExecutor, wait and as_completed."""

import unittest
from concurrent import futures
from concurrent.futures import _base, thread

import java

import bridge
from bridge import call, library

JavaFuture = library('futures.Future')
JavaFutures = library('futures.Futures')
JavaPool = library('futures.ThreadPoolExecutor')
ReturnWhen = library('futures.Futures$ReturnWhen')
ArrayList = java.type('java.util.ArrayList')
SUBMIT = 'submit(dev.parallax.semantics.interpreter.PyFunction$NoArguments)'

RUNNING, CANCELLED = _base.RUNNING, _base.CANCELLED
NOTIFIED, FINISHED = _base.CANCELLED_AND_NOTIFIED, _base.FINISHED


def waits(timeout):
    return bridge.INFINITE if timeout is None else float(timeout)


class Future:
    """A coat around a Java future; the tests write the attributes with an underscore."""

    def __init__(self, inner=None):
        self.java = JavaFuture(bridge.py) if inner is None else inner
        self.finishing = False

    def cancel(self):
        return call(self.java.cancel)

    def cancelled(self):
        return self._state in (CANCELLED, NOTIFIED)

    def running(self):
        return self._state == RUNNING

    def done(self):
        return self.cancelled() or self._state == FINISHED

    def result(self, timeout=None):
        return call(self.java.result, waits(timeout))

    def exception(self, timeout=None):
        return bridge.uncarried(call(self.java.exception, waits(timeout)))

    def add_done_callback(self, callback):
        call(self.java.addDoneCallback, lambda done: callback(self))

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


class ThreadPoolExecutor(_base.Executor):
    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        if thread_name_prefix or initializer is not None or initargs:
            raise NotImplementedError('the adapter passes on max_workers alone')
        self.java = (call(JavaPool, bridge.py) if max_workers is None
                     else call(JavaPool, bridge.py, max_workers))

    def submit(self, function, /, *arguments, **named):
        submit = bridge.member(self.java, 'submitCall', SUBMIT)
        return Future(call(submit, lambda *_: function(*arguments, **named)))

    def shutdown(self, wait=True, *, cancel_futures=False):
        if cancel_futures:
            raise NotImplementedError('the adapter passes on wait alone')
        call(self.java.shutdown, wait)


def inner(coats):
    made = ArrayList()
    for coat in coats:
        made.add(coat.java)
    return made


def coat_of(found, coats):
    return next(coat for coat in coats if coat.java == found)


def wait(fs, timeout=None, return_when='ALL_COMPLETED'):
    if timeout is not None:
        raise NotImplementedError('the Java function has no time-out')
    coats = set(fs)
    ended = call(JavaFutures.wait, bridge.py.gil(), inner(coats), ReturnWhen.valueOf(return_when))
    done = {coat_of(ended.get(i), coats) for i in range(ended.size())}
    return _base.DoneAndNotDoneFutures(done, coats - done)


def as_completed(fs, timeout=None):
    if timeout is not None:
        raise NotImplementedError('the Java function has no time-out')
    coats = set(fs)
    found = call(JavaFutures.asCompleted, bridge.py.gil(), inner(coats))
    while found.hasNext():
        yield coat_of(call(found.next), coats)


class Absent(_base.Executor):
    """Stands for an executor that Python 3.12 doesn't have."""


def install():
    bridge.errors.update(
        CancelledError=futures.CancelledError, FutureCancelledError=futures.CancelledError,
        InvalidStateError=futures.InvalidStateError)
    for place in (futures, _base, thread):
        for kind in (Future, ThreadPoolExecutor, wait, as_completed):
            setattr(place, kind.__name__, kind)
    futures.InterpreterPoolExecutor = Absent


def tests(name):
    install()
    return unittest.defaultTestLoader.loadTestsFromName(name)
