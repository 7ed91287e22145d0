"""The talk's table 'Processos e Threads', measured: memory, start, switch, resources, locks."""
import os
import threading

from probes import clock
from probes.workers import context

STARTS = 20
SWITCHES = 500
COUNTS = 2000


def median(values):
    values = sorted(values)
    return (values[(len(values) - 1) // 2] + values[len(values) // 2]) / 2.0


def nothing():
    pass


def start_seconds(make, starts=STARTS):
    """Returns the time from before the start to after the end of one that does nothing."""
    times = []
    for _ in range(starts):
        start = clock.now()
        started = make(target=nothing)
        started.start()
        started.join()
        times.append(clock.now() - start)
    return median(times[1:])


def change(shared):
    shared['changed'] = True


def shares_memory(make):
    """Whether what the other one changes is changed here."""
    shared = {}
    other = make(target=change, args=(shared,))
    other.start()
    other.join()
    return bool(shared)


def own_kib(field):
    """Returns a figure of this process's memory in KiB, or None where there is no /proc."""
    try:
        with open('/proc/self/smaps_rollup') as lines:
            return sum(int(line.split()[1]) for line in lines if line.startswith(field))
    except (IOError, OSError):
        return None


def thread_kib(count=50):
    """Returns the memory that a waiting thread takes."""
    before, begin = own_kib('Private'), threading.Event()
    threads = [threading.Thread(target=begin.wait) for _ in range(count)]
    for thread in threads:
        thread.start()
    after = own_kib('Private')
    begin.set()
    for thread in threads:
        thread.join()
    return None if before is None else max(after - before, 0) / float(count)


def tell_kib(connection):
    connection.send(own_kib('Private'))


def process_kib():
    """Returns the memory that a process has for itself, as it sees it."""
    ours, theirs = context().Pipe()
    process = context().Process(target=tell_kib, args=(theirs,))
    process.start()
    told = ours.recv()
    process.join()
    return told


def thread_switch_seconds():
    """Returns half of a round trip between two threads that wake each other."""
    there, back = threading.Semaphore(0), threading.Semaphore(0)

    def answer():
        for _ in range(SWITCHES):
            there.acquire()
            back.release()

    other = threading.Thread(target=answer)
    other.start()
    start = clock.now()
    for _ in range(SWITCHES):
        there.release()
        back.acquire()
    seconds = clock.now() - start
    other.join()
    return seconds / SWITCHES / 2


def answer_pipe(connection):
    for _ in range(SWITCHES):
        connection.send_bytes(connection.recv_bytes())


def process_switch_seconds():
    """Returns half of a round trip between two processes over a pipe."""
    ours, theirs = context().Pipe()
    other = context().Process(target=answer_pipe, args=(theirs,))
    other.start()
    start = clock.now()
    for _ in range(SWITCHES):
        ours.send_bytes(b'x')
        ours.recv_bytes()
    seconds = clock.now() - start
    other.join()
    return seconds / SWITCHES / 2


def count_up(lock, counter):
    for _ in range(COUNTS):
        with lock:
            counter.value += 1


class Counter(object):
    value = 0


def counted(make, lock, counter, others=2):
    """Returns what a shared counter holds after others have counted under a lock."""
    started = [make(target=count_up, args=(lock, counter)) for _ in range(others)]
    for other in started:
        other.start()
    for other in started:
        other.join()
    return counter.value


def costs(say, processes=True):
    answer = {
        'thread': {
            'shares_memory': shares_memory(threading.Thread),
            'start_seconds': start_seconds(threading.Thread, 10 * STARTS),
            'switch_seconds': thread_switch_seconds(),
            'kib': thread_kib(),
            'counted': counted(threading.Thread, threading.Lock(), Counter()),
        },
        'expected': 2 * COUNTS,
        'pid': os.getpid(),
    }
    if processes:
        make = context().Process
        answer['process'] = {
            'shares_memory': shares_memory(make),
            'start_seconds': start_seconds(make),
            'switch_seconds': process_switch_seconds(),
            'kib': process_kib(),
            'counted': counted(make, context().Lock(), context().Value('i', 0, lock=False)),
        }
    return answer
