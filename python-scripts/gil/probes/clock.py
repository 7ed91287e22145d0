"""Clocks, for every Python since 2.7."""
import os
import time

# 2.7 has no monotonic clock; its time.time() reads in microseconds.
now = getattr(time, 'perf_counter', time.time)


def cpu_seconds():
    """Returns the processor time of all threads of this process, in seconds."""
    if hasattr(time, 'process_time'):
        return time.process_time()
    times = os.times()
    return times[0] + times[1]


def thread_seconds():
    """Returns the processor time of this thread, or None where nothing tells."""
    try:
        return time.thread_time()
    except (AttributeError, NotImplementedError, OSError):
        return None


def thinned(samples, most=10000):
    """Returns every n-th sample, so that there are not too many to send."""
    step = (len(samples) + most - 1) // most
    return samples[::step] if step > 1 else samples
