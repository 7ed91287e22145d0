"""What CPython, or GraalPy, needs for the steps that `bench semantics` measures in Java.

Prints one line a step: its name and nanoseconds. Each is the median of several batches after two
that warm up.
"""

import asyncio
import multiprocessing
import sys
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

SCALE = float(sys.argv[1])
BATCHES = 5


def endless():
    n = 0
    while True:
        yield n & 127
        n += 1


def nested(depth):
    return chained(depth) if depth else endless()


def chained(depth):
    yield from nested(depth - 1)


def steps(generator):
    def batch(n):
        step = 0
        for _ in generator:
            step += 1
            if step == n:
                return

    return batch


async def switches(n):
    async def ping():
        for _ in range(n // 2):
            await asyncio.sleep(0)

    await asyncio.gather(ping(), ping())


async def tasks(n):
    async def nothing():
        pass

    for _ in range(n // 100):
        await asyncio.gather(*(nothing() for _ in range(100)))


async def handovers(n):
    queue = asyncio.Queue(1)

    async def put():
        for i in range(n):
            await queue.put(i)

    async def get():
        for _ in range(n):
            await queue.get()

    await asyncio.gather(put(), get())


def under_loop(function):
    return lambda n: asyncio.run(function(n))


def echoing(clients):
    return lambda n: asyncio.run(echoes(n, clients))


async def echoes(n, clients):
    message = b"hello, world\n"

    async def serve(reader, writer):
        while line := await reader.readline():
            writer.write(line)
            await writer.drain()
        writer.close()

    async def ask(port):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for _ in range(n // clients):
            writer.write(message)
            await writer.drain()
            await reader.readline()
        writer.close()
        await writer.wait_closed()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    await asyncio.gather(*(ask(port) for _ in range(clients)))
    server.close()
    await server.wait_closed()


def submits(n):
    with ThreadPoolExecutor(1) as executor:
        for future in [executor.submit(int) for _ in range(n)]:
            future.result()


def round_trips(n):
    with ThreadPoolExecutor(1) as executor:
        for _ in range(n):
            executor.submit(int).result()


def starts(n):
    spawn = multiprocessing.get_context("spawn")
    for _ in range(n):
        process = spawn.Process(target=int)
        process.start()
        process.join()


class WarmPool:
    """A pool of one process, started before anything is measured."""

    def __init__(self):
        self.executor = ProcessPoolExecutor(1, multiprocessing.get_context("spawn"))
        self.trips(1)

    def trips(self, n):
        for i in range(n):
            self.executor.submit(int, i).result()

    def maps(self, n):
        for _ in self.executor.map(int, range(n), chunksize=100):
            pass


STEPS = {
    "next": (steps(endless()), 500_000),
    "nextDeep": (steps(nested(100)), 30_000),
    "sleepZero": (under_loop(switches), 20_000),
    "createTask": (under_loop(tasks), 10_000),
    "queue": (under_loop(handovers), 10_000),
    "submit": (submits, 1_000),
    "submitAndWait": (round_trips, 3_000),
    "echo": (echoing(1), 5_000),
    "echoes": (echoing(50), 20_000),
}


def nanos(batch, n):
    begin = time.perf_counter_ns()
    batch(n)
    return (time.perf_counter_ns() - begin) / n


def measure(name, batch, size, least=200):
    n = max(least, int(size * SCALE))
    measured = [nanos(batch, n) for _ in range(2 + BATCHES)][2:]
    print(name, sorted(measured)[BATCHES // 2], flush=True)


def main():
    for name, (batch, size) in STEPS.items():
        measure(name, batch, size)
    if sys.implementation.name == "cpython":
        measure("startWarm", starts, 1, 1)
        pool = WarmPool()
        measure("trip", pool.trips, 500)
        measure("mapChunks", pool.maps, 10_000)
        pool.executor.shutdown()


if __name__ == "__main__":
    main()
