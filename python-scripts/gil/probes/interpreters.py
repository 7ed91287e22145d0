"""Sub-interpreters with a GIL of their own each (PEP 684), from CPython 3.13 on."""
import os
import sys
import threading

from probes import clock

PREPARE = """
import importlib, os, sys
sys.path.insert(0, {path!r})
work = importlib.import_module({name!r}).work
"""
RUN = """
os.write({pipe}, (repr(work({size})) + chr(10)).encode('ascii'))
"""


def module():
    try:
        import _interpreters
        return _interpreters
    except ImportError:
        raise NotImplementedError(
            'sub-interpreters with a GIL each need CPython 3.13 or newer, this is %d.%d'
            % sys.version_info[:2])


def execute(interpreters, interpreter, code, failures):
    # By its name, because 'exec' is a keyword in 2.7, which reads this file as well.
    failure = getattr(interpreters, 'exec')(interpreter, code)
    if failure is not None:
        failures.append(RuntimeError('in an interpreter: %s' % failure.formatted))


def run(name, tasks, size):
    interpreters = module()
    made = [interpreters.create('isolated') for _ in range(tasks)]
    readable, writable = os.pipe()
    failures = []
    try:
        path = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
        for interpreter in made:
            execute(interpreters, interpreter, PREPARE.format(path=path, name=name), failures)
        code = RUN.format(pipe=writable, size=size)
        threads = [threading.Thread(target=execute,
                                    args=(interpreters, interpreter, code, failures))
                   for interpreter in made]
        cpu, start = clock.cpu_seconds(), clock.now()
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        seconds, cpu = clock.now() - start, clock.cpu_seconds() - cpu
        if failures:
            raise failures[0]
        outcomes = [int(line) for line in os.read(readable, 100 * tasks).split()]
        return seconds, cpu, outcomes
    finally:
        os.close(readable)
        os.close(writable)
        for interpreter in made:
            interpreters.destroy(interpreter)
