"""What goes step by step, or races."""

import asyncio
import threading

calls = 0


def count_calls():
    global calls
    calls += 1
    return calls


def echo(count):
    got = "none"
    for _ in range(count):
        try:
            got = yield got
        except ValueError as e:
            got = "caught " + str(e)
    return "end"


async def later(value):
    await asyncio.sleep(0)
    return value


async def ticks(count):
    for n in range(count):
        await asyncio.sleep(0)
        try:
            got = yield n
            if got is not None:
                yield "got " + str(got)
        except ValueError as e:
            yield "caught " + str(e)


def update_twice():
    total = 0

    def update():
        nonlocal total
        total += 1

    threads = [threading.Thread(target=update) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return total


def count(n):
    while n > 0:
        n -= 1


def count_serially(n):
    count(n)
    count(n)


def count_in_threads(n):
    threads = [threading.Thread(target=count, args=(n,)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
