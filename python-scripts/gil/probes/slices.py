"""How long a thread computes at a stretch before another one does."""
import threading

from probes import clock


class Turns(object):
    """Who ran last; each thread notes when that was somebody else."""

    def __init__(self):
        self.last = None


def spin(me, turns, end, stretches, cpu):
    """Notes its own stretches: from the first to the last time it saw the clock in a turn."""
    now = clock.now
    thread_cpu = clock.thread_seconds()
    began = previous = now()
    while previous < end:
        time = now()
        if turns.last is not me:
            turns.last = me
            stretches.append((began, previous))
            began = time
        previous = time
    if thread_cpu is not None:
        cpu.append(clock.thread_seconds() - thread_cpu)


def slices(say, threads, seconds):
    """Returns the stretches but for each thread's first, which is a mere start."""
    turns, cpu = Turns(), []
    noted = [[] for _ in range(threads)]
    start = clock.now()
    started = [threading.Thread(target=spin, args=(i, turns, start + seconds, noted[i], cpu))
               for i in range(threads)]
    for thread in started:
        thread.start()
    for thread in started:
        thread.join()
    elapsed = clock.now() - start
    turns_taken = sorted(stretch for own in noted for stretch in own[1:])
    samples = [end - begin for begin, end in turns_taken]
    return {
        'seconds': elapsed,
        'count': len(samples),
        'switches': len(samples) / elapsed,
        # How many cores the threads kept busy together; about 1 where there is a GIL.
        'parallel': sum(cpu) / elapsed if cpu else None,
        'samples': clock.thinned(samples),
    }
