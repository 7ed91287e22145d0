"""threading.Lock and its like, each a thin coat around the Java object."""

import _thread
import threading
import unittest

import java

import bridge
from bridge import call, library

Modifier = java.type('java.lang.reflect.Modifier')


def waits(timeout):
    return bridge.INFINITE if timeout is None else float(timeout)


class Coat:
    def __repr__(self):
        return str(self.java.toString())


class Acquired(Coat):
    """What Lock and RLock share."""

    def acquire(self, blocking=True, timeout=-1):
        return call(self.java.acquire, bool(blocking), float(timeout))

    def release(self):
        call(self.java.release)

    def locked(self):
        return call(self.java.locked)

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *error):
        self.release()


class Lock(Acquired):
    def __init__(self):
        self.java = library('threading.Lock')(bridge.py)

    def __init_subclass__(cls):
        if Modifier.isFinal(Lock().java.getClass().getModifiers()):
            raise TypeError('the Java class is final')


class RLock(Acquired):
    def __init__(self):
        self.java = library('threading.RLock')(bridge.py)

    def _is_owned(self):
        return call(self.java.isOwned)

    def _recursion_count(self):
        return call(self.java.recursionCount)

    def _release_save(self):
        for _ in range(max(1, self._recursion_count())):
            self.release()


class Condition(Coat):
    def __init__(self, lock=None):
        self.lock = RLock() if lock is None else lock
        self.java = call(library('threading.Condition'), bridge.py, self.lock.java)
        self.acquire, self.release = self.lock.acquire, self.lock.release
        self.locked = self.lock.locked
        if isinstance(self.lock, RLock):
            self._is_owned, self._release_save = self.lock._is_owned, self.lock._release_save

    def __enter__(self):
        return self.lock.__enter__()

    def __exit__(self, *error):
        self.lock.__exit__(*error)

    def wait(self, timeout=None):
        return call(getattr(self.java, 'await'), waits(timeout))

    def wait_for(self, predicate, timeout=None):
        result = None

        def truth():
            nonlocal result
            result = predicate()
            return bool(result)
        call(self.java.awaitFor, truth, waits(timeout))
        return result

    def notify(self, n=1):
        call(self.java.notifySome, n)

    def notify_all(self):
        call(self.java.notifyEvery)


class Event(Coat):
    def __init__(self):
        self.java = library('threading.Event')(bridge.py)

    def is_set(self):
        return call(self.java.isSet)

    def set(self):
        call(self.java.set)

    def clear(self):
        call(self.java.clear)

    def wait(self, timeout=None):
        return call(getattr(self.java, 'await'), waits(timeout))


class Semaphore(Coat):
    JAVA = 'threading.Semaphore'

    def __init__(self, value=1):
        self.java = call(library(self.JAVA), bridge.py, value)

    def acquire(self, blocking=True, timeout=None):
        if timeout is None:
            return call(self.java.acquire, bool(blocking))
        return call(self.java.acquire, bool(blocking), float(timeout))

    def release(self, n=1):
        call(self.java.release, n)

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *error):
        self.release()


class BoundedSemaphore(Semaphore):
    JAVA = 'threading.BoundedSemaphore'


class Barrier(Coat):
    def __init__(self, parties, action=None, timeout=None):
        self.java = call(library('threading.Barrier'), bridge.py, parties, action, waits(timeout))
        self.default = timeout

    def wait(self, timeout=None):
        wait = getattr(self.java, 'await')
        return call(wait) if timeout is None else call(wait, float(timeout))

    def reset(self):
        call(self.java.reset)

    def abort(self):
        call(self.java.abort)

    parties = property(lambda self: call(self.java.parties))
    n_waiting = property(lambda self: call(self.java.nWaiting))
    broken = property(lambda self: call(self.java.broken))


PUBLIC = (Lock, RLock, Condition, Event, Semaphore, BoundedSemaphore, Barrier)


def install():
    """Puts them into the module threading for code that is imported from now on."""
    bridge.errors['BrokenBarrierError'] = threading.BrokenBarrierError
    _thread.TIMEOUT_MAX = 9223372036.0  # CPython's; GraalPy's own is larger


def tests(name):
    """Returns the tests of lock_tests, which has none by itself, for these classes."""
    import importlib
    install()
    cases = importlib.import_module(name)
    threading.Lock = Lock  # the tests of Condition give it one
    made = unittest.TestSuite()
    for base, member, kind in (
            ('LockTests', 'locktype', Lock), ('RLockTests', 'locktype', RLock),
            ('EventTests', 'eventtype', Event), ('ConditionTests', 'condtype', Condition),
            ('SemaphoreTests', 'semtype', Semaphore),
            ('BoundedSemaphoreTests', 'semtype', BoundedSemaphore),
            ('BarrierTests', 'barriertype', Barrier)):
        case = type(base, (getattr(cases, base),), {member: staticmethod(kind)})
        made.addTests(unittest.defaultTestLoader.loadTestsFromTestCase(case))
    return made
