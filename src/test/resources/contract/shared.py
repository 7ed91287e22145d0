"""What processes share, and how they wait for each other: each case tells lines of text.

SharedCases has the same cases in Java.
"""

import multiprocessing
import sys
from multiprocessing.connection import wait
from multiprocessing.shared_memory import ShareableList, SharedMemory

from executors import RefusesToBePacked, make
from processes import fork, main, nothing, picky, run, square, told


def write_seven(name):
    memory = SharedMemory(name)
    memory.buf[3] = 7
    memory.close()


def write_eight(memory):
    memory.buf[4] = 8


def change(values):
    values[1] = "deux"
    values[0] += 1


def say(act):
    act.put("all here")


def come(barrier):
    barrier.wait()


def refuse():
    raise ValueError("no entry")


def send(writer):
    writer.send_bytes(b"bytes")
    writer.send("text")


def add(x, y):
    return x + y


def who():
    me = multiprocessing.current_process()
    sys.exit(9 if me.name.startswith("ForkProcess-") and not me.daemon else 8)


def memory_by_name(t):
    memory = SharedMemory(create=True, size=16)
    t(memory.size, len(memory.buf), memory.name[:4], memory.buf[3])
    run(write_seven, memory.name)
    run(write_eight, memory)
    t(memory.buf[3], memory.buf[4])
    t(repr(memory).split(",")[1])
    memory.close()
    memory.unlink()
    t(told(SharedMemory, memory.name).split(":")[0])
    t(told(memory.unlink).split(":")[0])


def memory_misuse(t):
    t(told(SharedMemory, create=True, size=0))
    t(told(SharedMemory, create=True, size=-1))
    t(told(SharedMemory, "no_such_memory"))
    memory = SharedMemory("parallax_taken", create=True, size=8)
    t(told(SharedMemory, "parallax_taken", create=True, size=8))
    memory.close()
    memory.unlink()


def shareable_list(t):
    values = ShareableList([1, "two", 3.5, True, None, b"six", 7])
    t(list(values), len(values), values[-1])
    run(change, values)
    t(list(values))
    values[2] = None
    values[4] = 2**40
    t(list(values), values.count(7), values.index(7))
    t(told(values.index, 99))
    t(told(lambda: values[7]), told(values.__setitem__, 7, 1))
    t(told(values.__setitem__, 1, "much too long for it"))
    t(repr(values).split(", name=")[0])
    other = ShareableList(name=values.shm.name)
    t(list(other) == list(values))
    other.shm.close()
    values.shm.close()
    values.shm.unlink()


def barrier_with_an_action(t):
    said = fork.Queue()
    barrier = fork.Barrier(2, action=lambda: said.put("all here"))
    process = fork.Process(target=come, args=(barrier,))
    process.start()
    barrier.wait()
    process.join()
    t(said.get(timeout=30), barrier.n_waiting, barrier.broken)


def barrier_whose_action_fails(t):
    barrier = fork.Barrier(1, action=refuse)
    t(told(barrier.wait), barrier.broken)
    t(told(barrier.wait))
    barrier = fork.Barrier(2, timeout=0.01)
    t(told(barrier.wait), barrier.broken)


def connection_of_bytes(t):
    reader, writer = fork.Pipe(False)
    run(send, writer)
    t(reader.recv_bytes(), reader.recv())
    t(told(reader.send_bytes, b""), told(writer.recv_bytes))
    writer.close()
    t(told(reader.recv_bytes))


def waiting_for_several(t):
    first, to_first = fork.Pipe(False)
    second, to_second = fork.Pipe(False)
    t(wait([first, second], 0.01))
    to_second.send(2)
    t(wait([first, second]) == [second])
    to_first.send(1)
    t(wait([first, second]) == [first, second])
    t(first.recv(), second.recv())
    process = fork.Process(target=nothing)
    t(told(lambda: process.sentinel))
    process.start()
    t(wait([first, process.sentinel]) == [process.sentinel])
    process.join()
    to_first.close()
    t(wait([first], 0) == [first])


def pool_in_other_forms(t):
    with fork.Pool(2) as pool:
        t(pool.starmap(add, [(1, 2), (3, 4)]))
        t(pool.starmap_async(add, [(5, 6)]).get())
        seen = []
        pool.map_async(square, range(4), callback=seen.append).wait()
        pool.map_async(picky, range(4), error_callback=lambda e: seen.append(str(e))).wait()
        t(seen)
        t(type(pool.apply_async(square, (2,)).get()).__name__)
        result = pool.apply_async(make, (RefusesToBePacked,))
        result.wait()
        t(told(result.get).split(":")[0])
        t(told(result.get).split("Reason: ")[1])


def queues_and_arrays(t):
    q = fork.Queue()
    t(told(q.join_thread).split("<")[0])
    q.close()
    t(q.join_thread(), q.cancel_join_thread())
    simple = fork.SimpleQueue()
    simple.put(3)
    t(simple.empty(), simple.get(), simple.close())
    array = fork.Array("i", [3, 1, 2])
    t(array[:], len(array))


def names_of_processes(t):
    me = multiprocessing.current_process()
    t(me.name, me.daemon, multiprocessing.cpu_count() > 0)
    t(run(who))
    process = fork.Process(target=nothing)
    t(process.ident)
    process.name = "worker"
    t(process.name, repr(process).split(" parent")[0])


CASES = [
    memory_by_name,
    memory_misuse,
    shareable_list,
    barrier_with_an_action,
    barrier_whose_action_fails,
    connection_of_bytes,
    waiting_for_several,
    pool_in_other_forms,
    queues_and_arrays,
    names_of_processes,
]


if __name__ == "__main__":
    main(CASES)
