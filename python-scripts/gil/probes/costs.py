"""What a thread costs, and how starts, memory and round trips are measured."""
import threading

from probes import clock

STARTS = 20
SWITCHES = 500
COUNTS = 2000


def median(values):
    values = sorted(values)
    return (values[(len(values) - 1) // 2] + values[len(values) // 2]) / 2.0


def mean_seconds(action, times):
    """Returns what one of several runs takes, after a tenth as many that do not count."""
    for _ in range(times // 10):
        action()
    start = clock.now()
    for _ in range(times):
        action()
    return (clock.now() - start) / times


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


def shares_memory():
    """Whether what another thread changes is changed here."""
    shared = {}
    other = threading.Thread(target=change, args=(shared,))
    other.start()
    other.join()
    return bool(shared)


def own_kib():
    """Returns the memory that this process has for itself in KiB, or None without /proc."""
    try:
        with open('/proc/self/smaps_rollup') as lines:
            return sum(int(line.split()[1]) for line in lines if line.startswith('Private'))
    except (IOError, OSError):
        return None


def thread_kib(count=50):
    """Returns the memory that a waiting thread takes."""
    before, begin = own_kib(), threading.Event()
    threads = [threading.Thread(target=begin.wait) for _ in range(count)]
    for thread in threads:
        thread.start()
    after = own_kib()
    begin.set()
    for thread in threads:
        thread.join()
    return None if before is None else max(after - before, 0) / float(count)


def switch_seconds():
    """Returns half of a round trip between two threads that wake each other."""
    there, back, over = threading.Semaphore(0), threading.Semaphore(0), []

    def answer():
        there.acquire()
        while not over:
            back.release()
            there.acquire()

    def round_trip():
        there.release()
        back.acquire()

    other = threading.Thread(target=answer)
    other.start()
    seconds = mean_seconds(round_trip, SWITCHES) / 2
    over.append(True)
    there.release()
    other.join()
    return seconds


def count_up(lock, counter):
    for _ in range(COUNTS):
        with lock:
            counter.value += 1


class Counter(object):
    value = 0


def counted(others=2):
    """Returns what a shared counter holds after threads have counted under a lock."""
    lock, counter = threading.Lock(), Counter()
    started = [threading.Thread(target=count_up, args=(lock, counter)) for _ in range(others)]
    for other in started:
        other.start()
    for other in started:
        other.join()
    return counter.value


def threads():
    return {
        'shares_memory': shares_memory(),
        'start_seconds': start_seconds(threading.Thread, 10 * STARTS),
        'switch_seconds': switch_seconds(),
        'kib': thread_kib(),
        'counted': counted(),
    }
