"""The talk's table 'Processos e Threads', measured by this Python: prints it as JSON.

python3 processes_threads.py

With 3.7 or newer. Besides memory, start and switch it measures what the means of synchronisation
cost: a lock that nobody else wants, or handing something over.
"""
import json
import queue
import socket
import threading

from probes import costs
from probes.workers import context

TURNS = 1000
PATIENCE_SECONDS = 60


def use(lock):
    with lock:
        pass


def pass_on(take, give):
    """Hands back what it is handed, until that is None."""
    item = take()
    while item is not None:
        give(item)
        item = take()


def queue_seconds():
    """Returns half of a round trip to another thread through two queues."""
    there, back = queue.Queue(), queue.Queue()
    other = threading.Thread(target=pass_on, args=(there.get, back.put))
    other.start()

    def round_trip():
        there.put(1)
        back.get()

    seconds = costs.mean_seconds(round_trip, TURNS) / 2
    there.put(None)
    other.join()
    return seconds


def companion(connection, shared, lock, counter):
    """The life of the process that is measured: a dictionary, a counter, memory, a pipe, a socket."""
    costs.change(shared)
    costs.count_up(lock, counter)
    connection.send(costs.own_kib())
    pass_on(lambda: connection.recv_bytes() or None, connection.send_bytes)
    with socket.create_connection(('127.0.0.1', connection.recv())) as channel:
        channel.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        pass_on(lambda: channel.recv(1) or None, channel.sendall)


def pipe_seconds(connection):
    """Returns half of a round trip through a pipe."""
    def round_trip():
        connection.send_bytes(b'x')
        connection.recv_bytes()

    seconds = costs.mean_seconds(round_trip, TURNS) / 2
    connection.send_bytes(b'')
    return seconds


def socket_seconds(connection):
    """Returns half of a round trip over loopback TCP."""
    with socket.socket() as server:
        server.bind(('127.0.0.1', 0))
        server.listen(1)
        server.settimeout(PATIENCE_SECONDS)
        connection.send(server.getsockname()[1])
        channel, _ = server.accept()
    with channel:
        channel.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

        def round_trip():
            channel.sendall(b'x')
            channel.recv(1)

        return costs.mean_seconds(round_trip, TURNS) / 2


def measured_threads():
    return dict(costs.threads(), means={
        'lock': costs.mean_seconds(lambda lock=threading.Lock(): use(lock), 100 * TURNS),
        'queue': queue_seconds(),
    })


def measured_processes():
    """Measures processes. One serves for most: on some Pythons its start takes seconds."""
    forks = context().get_start_method() == 'fork'
    shared, lock, counter = {}, context().Lock(), context().Value('i', 0, lock=False)
    ours, theirs = context().Pipe()
    other = context().Process(target=companion, args=(theirs, shared, lock, counter), daemon=True)
    other.start()
    theirs.close()
    costs.count_up(lock, counter)
    # What it says first comes after its boot, which is therefore in no figure but the start.
    kib = ours.recv()
    means = {
        'lock': costs.mean_seconds(lambda: use(lock), TURNS),
        'pipe': pipe_seconds(ours),
        'socket': socket_seconds(ours),
    }
    other.join()
    return {
        'shares_memory': bool(shared),
        'start_seconds': costs.start_seconds(context().Process, costs.STARTS if forks else 2),
        'switch_seconds': means['pipe'],
        'kib': kib,
        'counted': counter.value,
        'means': means,
    }


def row(kind, measured):
    seen = 'is seen' if measured['shares_memory'] else 'is not seen'
    demonstration = ('what one puts into a dictionary %s by the other; two that count under a '
                     'lock in memory made to be shared reach %d of %d'
                     % (seen, measured['counted'], 2 * costs.COUNTS))
    return dict(measured, kind=kind, demonstration=demonstration)


def table(processes=True):
    rows = [row('threads', measured_threads())]
    if processes:
        started = 'processes (%s)' % context().get_start_method()
        rows.append(row(started, measured_processes()))
    return {'rows': rows}


if __name__ == '__main__':
    print(json.dumps(table()))
