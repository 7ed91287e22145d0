"""queue with Java's Queue, LifoQueue, PriorityQueue and SimpleQueue."""

import queue
import unittest

import bridge
from bridge import call, library


def limit(timeout):
    return bridge.INFINITE if timeout is None else float(timeout)


class Queue:
    JAVA = 'queue.Queue'

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self.java = call(library(self.JAVA), bridge.py, maxsize)

    def put(self, item, block=True, timeout=None):
        call(self.java.put, item, bool(block), limit(timeout))

    def get(self, block=True, timeout=None):
        return call(self.java.get, bool(block), limit(timeout))

    def put_nowait(self, item):
        call(self.java.putNowait, item)

    def get_nowait(self):
        return call(self.java.getNowait)

    def qsize(self):
        return call(self.java.qsize)

    def empty(self):
        return call(self.java.empty)

    def full(self):
        return call(self.java.full)

    def task_done(self):
        call(self.java.taskDone)

    def join(self):
        call(self.java.join)

    def shutdown(self, immediate=False):
        call(self.java.shutdown, bool(immediate))

    is_shutdown = property(lambda self: call(self.java.isShutdown))
    unfinished_tasks = property(lambda self: call(self.java.unfinishedTasks))


class LifoQueue(Queue):
    JAVA = 'queue.LifoQueue'


class PriorityQueue(Queue):
    JAVA = 'queue.PriorityQueue'


class SimpleQueue:
    def __init__(self):
        self.java = library('queue.SimpleQueue')(bridge.py)

    def put(self, item, block=True, timeout=None):
        call(self.java.put, item)

    def get(self, block=True, timeout=None):
        return call(self.java.get, bool(block), limit(timeout))

    put_nowait, get_nowait = Queue.put_nowait, Queue.get_nowait
    qsize, empty = Queue.qsize, Queue.empty


class ShutDown(Exception):
    """Python 3.13's."""


def install():
    bridge.errors.update(Empty=queue.Empty, Full=queue.Full, ShutDown=ShutDown)
    for kind in (Queue, LifoQueue, PriorityQueue, SimpleQueue, ShutDown):
        setattr(queue, kind.__name__, kind)


def tests(name):
    """Returns the tests with the C module's names: those of Python's own code are the same again."""
    import importlib
    install()
    cases = importlib.import_module(name)
    found = unittest.TestSuite()
    for case in vars(cases).values():
        if isinstance(case, type) and case.__name__.startswith('C'):
            if issubclass(case, unittest.TestCase):
                case.queue = queue
                found.addTests(unittest.defaultTestLoader.loadTestsFromTestCase(case))
    return found
