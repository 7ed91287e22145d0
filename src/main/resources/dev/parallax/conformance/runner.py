"""Runs one of CPython's test modules and tells the host what each test shows.

The host gives `watch` (begin, end), `interpreter` (the Java library's) and `arguments`: the tests'
folder, this folder, the module, its adapter, seconds, a wanted
pattern, patterns of tests to leave out, `--`, tests that another process has run.
"""

import sys

tests, here, suite, adapter = (str(arguments[i]) for i in range(4))
wanted = str(arguments[5])
rest = [str(arguments[i]) for i in range(6, len(arguments))]
left, done = rest[:rest.index('--')], set(rest[rest.index('--') + 1:])
sys.path.insert(0, here)

import fnmatch
import importlib
import traceback
import unittest

import bridge
import compat

bridge.py = interpreter
compat.install(tests)


class Result(unittest.TestResult):
    """Tells the host; a test with sub-tests has one outcome, the worst."""

    def startTest(self, test):
        super().startTest(test)
        self.outcome, self.text = '', ''
        watch.begin(name(test))

    def stopTest(self, test):
        super().stopTest(test)
        if self.outcome:  # without one a Java exception goes through unittest: the host tells it
            watch.end(name(test), self.outcome, self.text)

    def addSuccess(self, test):
        self.outcome = self.outcome or 'PASSED'

    def addExpectedFailure(self, test, error):
        self.outcome = self.outcome or 'PASSED'

    def fail(self, error):
        self.outcome = 'FAILED'
        self.text += ''.join(traceback.format_exception(*error))

    def addError(self, test, error):
        if isinstance(test, unittest.TestCase):
            self.fail(error)
        else:  # a class's or the module's setUp
            watch.end(str(test).replace(' ', '_'), 'FAILED',
                      ''.join(traceback.format_exception(*error)))

    def addFailure(self, test, error):
        self.fail(error)

    def addSubTest(self, test, subtest, error):
        if error is not None:
            self.fail(error)

    def addSkip(self, test, reason):
        if not isinstance(test, unittest.TestCase):
            watch.end(str(test).replace(' ', '_'), 'SKIPPED', reason)
        elif not self.outcome:
            self.outcome, self.text = 'SKIPPED', reason

    def addUnexpectedSuccess(self, test):
        self.outcome, self.text = 'FAILED', 'CPython expects this test to fail, and it passes.'


def name(test):
    return type(test).__name__ + '.' + test._testMethodName


def chosen(test):
    full = suite + '.' + name(test)
    if full in done or not fnmatch.fnmatchcase(full, wanted):
        return False
    if any(fnmatch.fnmatchcase(full, pattern) for pattern in left):
        watch.end(name(test), 'SKIPPED', '')
        return False
    return True


def flat(tests):
    for test in tests:
        if isinstance(test, unittest.TestSuite):
            yield from flat(test)
        else:
            yield test


found = importlib.import_module(adapter).tests('test.' + suite)
unittest.TestSuite(test for test in flat(found) if chosen(test)).run(Result())
