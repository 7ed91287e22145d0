"""Echoes single bytes beside threads or processes that only compute.

The client is another process: it connects to the port that is said first, and times its round
trips. The measurement ends when the client closes the connection.
"""
import socket
import threading

from probes import clock
from probes.workers import WORKERS, spin_until


class Spinners(object):
    """Computes in threads or in processes between start and stop."""

    def __init__(self, count, spread):
        self.stopped = False
        self.workers = WORKERS.first(count) if spread == 'PROCESSES' else []
        self.threads = [] if self.workers else [
            threading.Thread(target=spin_until, args=(lambda: self.stopped,))
            for _ in range(count)]

    def start(self):
        for worker in self.workers:
            worker.send(('spin', 0))
        for worker in self.workers:
            worker.recv()
        for thread in self.threads:
            thread.daemon = True
            thread.start()

    def stop(self):
        self.stopped = True
        for worker in self.workers:
            worker.send('stop')
            worker.recv()
        for thread in self.threads:
            thread.join()


def echo(connection):
    """Returns how many bytes it sent back until the other side closed."""
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    count = 0
    data = connection.recv(1)
    while data:
        connection.sendall(data)
        count += 1
        data = connection.recv(1)
    return count


def convoy(say, threads, spread):
    spinners = Spinners(threads, spread)
    server = socket.socket()
    try:
        server.bind(('127.0.0.1', 0))
        server.listen(1)
        server.settimeout(20)
        say({'port': server.getsockname()[1]})
        connection, _ = server.accept()
        connection.settimeout(None)
        cpu = clock.cpu_seconds()
        spinners.start()
        try:
            count = echo(connection)
        finally:
            connection.close()
            spinners.stop()
        return {'count': count, 'cpu': clock.cpu_seconds() - cpu}
    finally:
        server.close()
