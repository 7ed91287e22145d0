"""How long equal tasks take: in turn, in threads, in processes, in interpreters."""
import importlib
import threading

from probes import clock, interpreters
from probes.workers import WORKERS


def serial(name, tasks, size):
    work = importlib.import_module(name).work
    cpu, start = clock.cpu_seconds(), clock.now()
    outcomes = [work(size) for _ in range(tasks)]
    return clock.now() - start, clock.cpu_seconds() - cpu, outcomes


def threads(name, tasks, size):
    work = importlib.import_module(name).work
    outcomes, failures, times = [], [], []

    def task():
        start = clock.now()
        try:
            outcomes.append(work(size))
        except Exception as e:
            failures.append(e)
        times.append((start, clock.now()))

    started = [threading.Thread(target=task) for _ in range(tasks)]
    cpu = clock.cpu_seconds()
    for thread in started:
        thread.start()
    for thread in started:
        thread.join()
    if failures:
        raise failures[0]
    seconds = max(end for _, end in times) - min(start for start, _ in times)
    return seconds, clock.cpu_seconds() - cpu, outcomes


def processes(name, tasks, size):
    workers = WORKERS.first(tasks)
    exchange(workers, (name, None))
    start = clock.now()
    answers = exchange(workers, (name, size))
    seconds = clock.now() - start
    return seconds, sum(cpu for _, cpu, _ in answers), [outcome for outcome, _, _ in answers]


def exchange(workers, order):
    for worker in workers:
        worker.send(order)
    answers = [worker.recv() for worker in workers]
    for _, _, failure in answers:
        if failure:
            raise RuntimeError('in a worker process: ' + failure)
    return answers


SPREADS = {
    'SERIAL': serial,
    'THREADS': threads,
    'PROCESSES': processes,
    'INTERPRETERS': interpreters.run,
}


def batch(say, work, spread, tasks, size):
    seconds, cpu, outcomes = SPREADS[spread](work, tasks, size)
    if len(set(outcomes)) != 1:
        raise RuntimeError('equal tasks returned different numbers: %s' % sorted(set(outcomes)))
    return {'seconds': seconds, 'cpu': cpu, 'checksum': outcomes[0]}


def close():
    WORKERS.close()
