"""The original of a small port of generators, coroutines and async generators."""

import asyncio


class Full(Exception):
    pass


def running_total():
    total = 0
    while True:
        try:
            given = yield total
        except ValueError as error:
            total = -len(str(error))
            continue
        if given is None:
            return "total " + str(total)
        total += given


def careful(log):
    try:
        yield "in"
        yield "still in"
    finally:
        log("out")


def letting_through():
    try:
        yield 1
    except LookupError as error:
        raise Full("no room") from error


async def greeting(name):
    return "hello " + name


async def steps(log, name, count):
    for number in range(count):
        log(name + str(number))
        await asyncio.sleep(0)
    return name


async def slow(name, seconds):
    await asyncio.sleep(seconds)
    return name


async def refused(name):
    await asyncio.sleep(0)
    raise Full(name)


async def stubborn(log):
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError as error:
        log("asked " + str(error))
        await asyncio.sleep(0)
        return "stayed"


async def both(first, second):
    async with asyncio.TaskGroup() as group:
        one = group.create_task(slow(first, 0.002))
        other = group.create_task(slow(second, 0.001))
    return [one.result(), other.result()]


async def hurried():
    async with asyncio.timeout(0.001):
        await asyncio.sleep(3600)


async def ticks(count, log):
    try:
        for number in range(count):
            await asyncio.sleep(0)
            got = yield number
            if got is not None:
                log(got)
    except KeyError:
        yield "caught"
    finally:
        log("closed")


def later(name):
    """Calls nothing yet: returns the coroutine."""
    return greeting(name)


class Room:
    def __init__(self, size):
        self.size = size
        self.inside = []

    async def enter(self, name):
        await asyncio.sleep(0)
        if len(self.inside) == self.size:
            raise Full(name)
        self.inside.append(name)
        return len(self.inside)

    async def __aenter__(self):
        await self.enter("host")
        return self

    async def __aexit__(self, kind, error, traceback):
        self.inside.remove("host")
        return isinstance(error, Full)
