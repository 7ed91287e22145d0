"""What processes, pools and what they share must do: each case tells lines of text.

ProcessCases has the same cases in Java.
"""

import concurrent.futures as futures
import multiprocessing
import os
import queue
import sys
import time

fork = multiprocessing.get_context("fork")


def same(x):
    return x


def square(x):
    return x * x


def picky(x):
    if x == 2:
        raise ValueError("no twos")
    return x


def name(x):
    return multiprocessing.current_process().name


def unpicklable(x):
    return (i for i in ())


def die(x):
    os._exit(9)


def leave(status):
    sys.exit(status)


def nothing():
    pass


def fail():
    raise ValueError("boo")


def sleep_long():
    time.sleep(60)


def has_children():
    try:
        fork.Process(target=nothing).start()
    except AssertionError as e:
        sys.exit(5 if str(e) == "daemonic processes are not allowed to have children" else 6)


def lineage():
    parent = multiprocessing.parent_process()
    sys.exit(7 if parent.name == "MainProcess" and parent.pid == os.getppid() else 8)


def put_three(q):
    for i in range(3):
        q.put(i)


def double_all(q):
    while True:
        n = q.get()
        if n is None:
            q.task_done()
            return
        q.task_done()


def echo(connection):
    try:
        while True:
            connection.send(connection.recv() * 2)
    except EOFError:
        sys.exit(4)


def add_100(value):
    for _ in range(100):
        with value.get_lock():
            value.value += 1


def set_event(event):
    event.set()


def meet(barrier):
    barrier.wait()


def notify(condition):
    with condition:
        condition.notify_all()


def fill(array):
    for i in range(len(array)):
        array[i] = i + 0.5


def release(lock):
    lock.release()


def told(f, *args, **kwargs):
    try:
        return repr(f(*args, **kwargs))
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


def run(target, *args):
    process = fork.Process(target=target, args=args)
    process.start()
    process.join()
    return process.exitcode


def executor_results(t):
    with futures.ProcessPoolExecutor(2, fork) as e:
        t(list(e.map(square, range(5))))
        t(list(e.map(square, range(5), chunksize=2)))


def executor_errors(t):
    with futures.ProcessPoolExecutor(1, fork) as e:
        future = e.submit(picky, 2)
        t(told(future.result))
        t(type(future.exception().__cause__).__name__)
        t(told(e.submit(picky, 3).result))
        t(type(e.submit(unpicklable, 1).exception()).__name__)
        t(told(e.submit(picky, 4).result))


def executor_arguments(t):
    t(told(futures.ProcessPoolExecutor, 0))
    t(told(futures.ProcessPoolExecutor, 1, max_tasks_per_child=0))
    t(told(futures.ProcessPoolExecutor, 1, fork, max_tasks_per_child=1))


def executor_after_shutdown(t):
    e = futures.ProcessPoolExecutor(1, fork)
    t(e.submit(square, 3).result())
    e.shutdown()
    t(told(e.submit, square, 3))
    e.shutdown()


def executor_broken(t):
    with futures.ProcessPoolExecutor(1, fork) as e:
        t(told(e.submit(die, 1).result))
        t(told(e.submit, square, 1))


def process_statuses(t):
    t(run(nothing))
    t(run(leave, 3))
    t(run(fail))


def process_killed(t):
    for end in ("terminate", "kill"):
        process = fork.Process(target=sleep_long)
        process.start()
        t(process.is_alive(), process.exitcode)
        getattr(process, end)()
        process.join()
        t(process.is_alive(), process.exitcode)


def process_misuse(t):
    process = fork.Process(target=nothing)
    t(process.is_alive(), process.exitcode, process.pid, process.daemon)
    t(told(process.join))
    t(told(process.terminate))
    process.start()
    t(told(process.start))
    t(told(lambda: setattr(process, "daemon", True)))
    process.join()
    process.close()
    t(told(process.is_alive))
    t(told(process.join))


def process_running_cannot_be_closed(t):
    process = fork.Process(target=sleep_long)
    process.start()
    t(told(process.close))
    process.join(0)
    t(process.exitcode)
    t(multiprocessing.active_children() == [process])
    process.kill()
    process.join()
    t(multiprocessing.active_children())


def process_daemon(t):
    process = fork.Process(target=has_children)
    process.daemon = True
    process.start()
    process.join()
    t(process.exitcode)


def process_parent(t):
    t(multiprocessing.parent_process())
    t(run(lineage))


def start_methods(t):
    t(multiprocessing.get_all_start_methods() and fork.get_start_method())
    t(told(multiprocessing.get_context, "thread"))
    multiprocessing.set_start_method("spawn", force=True)
    t(multiprocessing.get_start_method())
    t(told(multiprocessing.set_start_method, "fork"))


def pool_results(t):
    with fork.Pool(2) as pool:
        t(pool.apply(square, (3,)))
        t(pool.map(square, range(5)))
        t(pool.map(square, []))
        t(pool.map(square, range(5), 2))
        t(list(pool.imap(square, range(5))))
        t(list(pool.imap(square, range(5), 2)))
        t(sorted(pool.imap_unordered(square, range(5))))
        seen = []
        pool.apply_async(square, (4,), callback=seen.append).wait()
        t(seen)
        pool.apply_async(picky, (2,), error_callback=lambda e: seen.append(str(e))).wait()
        t(seen)


def pool_errors(t):
    with fork.Pool(1) as pool:
        t(told(pool.apply, picky, (2,)))
        t(told(pool.map, picky, [1, 2, 3]))
        results = pool.imap(picky, [1, 2, 3])
        t(told(next, results), told(next, results), told(next, results), told(next, results))
        result = pool.apply_async(picky, (2,))
        result.wait()
        t(result.ready(), result.successful())
        t(told(pool.imap, square, [1], 0))
        t(told(pool.join))


def pool_ends(t):
    t(told(fork.Pool, 0))
    t(told(fork.Pool, 1, maxtasksperchild=0))
    pool = fork.Pool(1)
    result = pool.map_async(square, range(3))
    pool.close()
    t(told(pool.apply, square, (1,)))
    pool.join()
    t(result.get())


def pool_replaces(t):
    with fork.Pool(1, maxtasksperchild=1) as pool:
        t(len({pool.apply(name, (i,)) for i in range(3)}))


def queue_between_processes(t):
    q = fork.Queue()
    process = fork.Process(target=put_three, args=(q,))
    process.start()
    t([q.get() for _ in range(3)])
    process.join()
    t(told(q.get, timeout=0.01), told(q.get_nowait))
    q.close()
    t(told(q.put, 1).split("<")[0], told(q.get).split(">")[-1])


def queue_full(t):
    q = fork.Queue(1)
    q.put(1)
    t(q.full(), q.qsize())
    t(told(q.put, 2, timeout=0.01), told(q.put_nowait, 2))
    t(q.get())


def queue_joinable(t):
    q = fork.JoinableQueue()
    process = fork.Process(target=double_all, args=(q,))
    process.start()
    for item in (1, 2, None):
        q.put(item)
    q.join()
    process.join()
    t(process.exitcode)
    t(told(q.task_done))


def queue_travels_only_with_a_process(t):
    q = fork.Queue()
    with futures.ProcessPoolExecutor(1, fork) as e:
        t(told(e.submit(same, q).result))
        t(told(e.submit(same, fork.Lock()).result))


def pipe_between_processes(t):
    ours, theirs = fork.Pipe()
    process = fork.Process(target=echo_without, args=(theirs, ours))
    process.start()
    theirs.close()
    ours.send(21)
    t(ours.recv(), ours.poll())
    ours.close()
    process.join()
    t(process.exitcode)
    t(told(ours.send, 1))


def echo_without(connection, other):
    other.close()
    echo(connection)


def pipe_one_way(t):
    reader, writer = fork.Pipe(False)
    t(reader.readable, reader.writable, writer.readable, writer.writable)
    t(told(reader.send, 1), told(writer.recv))
    t(reader.poll())
    writer.send("a")
    t(reader.poll(), reader.recv())
    writer.send("b")
    writer.close()
    t(reader.recv(), reader.poll(), told(reader.recv))
    reader, writer = fork.Pipe(False)
    reader.close()
    t(told(writer.send, 1))


def values(t):
    value = fork.Value("i", 7)
    processes = [fork.Process(target=add_100, args=(value,)) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    t(value.value)
    array = fork.Array("d", 3)
    run(fill, array)
    t(array[:], array[-1], told(lambda: array[3]))


def locks(t):
    lock = fork.Lock()
    t(lock, lock.acquire(), lock, lock.acquire(False), lock.acquire(timeout=0.01))
    run(release, lock)
    t(told(lock.release))
    rlock = fork.RLock()
    t(rlock, rlock.acquire(), rlock.acquire(), rlock, rlock.release(), rlock.release())
    t(told(rlock.release))
    semaphore = fork.Semaphore(2)
    t(semaphore.acquire(), semaphore.get_value(), semaphore)
    bounded = fork.BoundedSemaphore(1)
    t(bounded, told(bounded.release))


def events(t):
    event = fork.Event()
    t(event.is_set(), event.wait(0.01))
    run(set_event, event)
    t(event.is_set(), event.wait())


def conditions(t):
    condition = fork.Condition()
    t(told(condition.wait), told(condition.notify))
    with condition:
        t(condition.wait(0.01))
        t(condition.wait_for(lambda: False, 0.01), condition.wait_for(lambda: True, 0))
        process = fork.Process(target=notify, args=(condition,))
        process.start()
        t(condition.wait(30))
    process.join()


def barriers(t):
    barrier = fork.Barrier(2)
    process = fork.Process(target=meet, args=(barrier,))
    process.start()
    t(barrier.wait() in (0, 1), barrier.parties, barrier.n_waiting, barrier.broken)
    process.join()
    t(told(barrier.wait, 0.01), barrier.broken)
    barrier.reset()
    t(barrier.broken)


CASES = [
    executor_results,
    executor_errors,
    executor_arguments,
    executor_after_shutdown,
    executor_broken,
    process_statuses,
    process_killed,
    process_misuse,
    process_running_cannot_be_closed,
    process_daemon,
    process_parent,
    pool_results,
    pool_errors,
    pool_ends,
    pool_replaces,
    queue_between_processes,
    queue_full,
    queue_joinable,
    queue_travels_only_with_a_process,
    pipe_between_processes,
    pipe_one_way,
    values,
    locks,
    events,
    conditions,
    barriers,
    start_methods,
]


def main(cases):
    for case in cases:
        # children of the case before may still be on their way out, and would be counted
        while multiprocessing.active_children():
            pass
        print("==", case.__name__, flush=True)
        case(lambda *values: print(*values, flush=True))


if __name__ == "__main__":
    main(CASES)
