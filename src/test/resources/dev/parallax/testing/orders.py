"""What the tests of the testing library port."""

import asyncio


def total(items, tax=0.1):
    return sum(items) * (1 + tax)


def first(items):
    return items[0]


def add(items, item):
    items.append(item)


def greet(name):
    print(f"hi {name}")


def nothing():
    pass


def describe(items, limit=3):
    """Gives the first few items and how many there are."""
    return {"first": items[:limit], "count": len(items), "last": tuple(items[-1:])}


def rounded(value):
    return round(value, 2)


def numbers(count):
    received = []
    for n in range(count):
        try:
            received.append((yield n))
        except ValueError as e:
            received.append(str(e))
    return received


async def later(value):
    await asyncio.sleep(0)
    return value


class Stack:
    def __init__(self, limit=10):
        self.limit = limit
        self._items = []

    def push(self, item):
        if len(self._items) >= self.limit:
            raise ValueError("full")
        self._items.append(item)

    def pop(self):
        return self._items.pop()

    def size(self):
        return len(self._items)


def _private():
    pass
