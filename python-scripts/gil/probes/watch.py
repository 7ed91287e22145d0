"""Threads to be looked at from outside while they compute."""
import sys
import threading

from probes import clock


def identity():
    """Returns the number that the operating system knows this thread by, or None."""
    return getattr(threading, 'get_native_id', lambda: None)()


def spin(work, size, begin, known, ready):
    known[threading.current_thread().name] = identity()
    ready.release()
    begin.wait()
    work(size)


def watch(say, threads, size, work='countdown'):
    """Says who the threads are, and on the next line of input runs them to their end."""
    function = __import__(work).work
    begin, known, ready = threading.Event(), {}, threading.Semaphore(0)
    started = [threading.Thread(target=spin, name='worker-%d' % i,
                                args=(function, size, begin, known, ready))
               for i in range(threads)]
    for thread in started:
        thread.start()
    for _ in started:
        ready.acquire()
    say({'threads': known})
    sys.stdin.readline()
    start = clock.now()
    begin.set()
    for thread in started:
        thread.join()
    return {'seconds': clock.now() - start}
