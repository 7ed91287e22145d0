"""Processes that wait for orders, started before the clock."""
import importlib
import multiprocessing
import platform
import sys

from probes import clock


def context():
    """Returns multiprocessing with the start method to use: fork where it is at home."""
    if not hasattr(multiprocessing, 'get_context'):
        return multiprocessing
    forks = (platform.python_implementation() == 'CPython'
             and sys.platform != 'darwin'
             and 'fork' in multiprocessing.get_all_start_methods())
    return multiprocessing.get_context('fork' if forks else 'spawn')


def spin_until(done):
    """Computes until done() is true."""
    while not done():
        n = 20000
        while n > 0:
            n -= 1


def obey(orders):
    """The worker's life: an order comes in, its outcome goes out."""
    try:
        order = orders.recv()
        while order:
            orders.send(carry_out(orders, *order))
            order = orders.recv()
    except (EOFError, KeyboardInterrupt, IOError):
        pass


def carry_out(orders, name, size):
    if name == 'spin':
        orders.send('spinning')
        spin_until(orders.poll)
        return orders.recv()
    try:
        work = importlib.import_module(name).work
        cpu = clock.cpu_seconds()
        outcome = work(size) if size is not None else None
        return outcome, clock.cpu_seconds() - cpu, None
    except Exception as e:
        return None, 0, '%s: %s' % (type(e).__name__, e)


class Workers(object):
    """A growing set of them."""

    def __init__(self):
        self.started = []

    def first(self, count):
        """Returns that many workers' connections, started if need be."""
        while len(self.started) < count:
            ours, theirs = context().Pipe()
            worker = context().Process(target=obey, args=(theirs,))
            worker.daemon = True
            worker.start()
            theirs.close()
            self.started.append((worker, ours))
        return [connection for _, connection in self.started[:count]]

    def close(self):
        for worker, connection in self.started:
            try:
                connection.send(None)
            except (IOError, OSError):
                pass
        for worker, _ in self.started:
            worker.join(1)
            if worker.is_alive():
                worker.terminate()
        self.started = []


WORKERS = Workers()
