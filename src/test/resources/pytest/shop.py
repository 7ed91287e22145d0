"""The original of a small port, with one of each thing that a test can ask of a module."""

import asyncio
import enum
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

TAX = 0.2
_CODES = {"A": 1}


class ShopError(Exception):
    pass


class OutOfStock(ShopError):
    def __init__(self, name, wanted):
        super().__init__(f"{name}: {wanted} wanted")
        self.wanted = wanted


class Colour(enum.Enum):
    RED = 1
    BLUE = 2


class Point(NamedTuple):
    x: int
    y: int


@dataclass
class Item:
    name: str
    price: float = 0.0

    def with_tax(self):
        return self.price * (1 + TAX)


class Cart:
    """Items, in the order in which they came."""

    def __init__(self, owner="nobody"):
        self._owner = owner
        self._items = []

    @property
    def owner(self):
        return self._owner

    @owner.setter
    def owner(self, name):
        self._owner = name

    @classmethod
    def of(cls, *names):
        cart = cls()
        for name in names:
            cart.add(Item(name))
        return cart

    def add(self, item, count=1):
        self._items.extend([item] * count)
        return self

    def total(self):
        return sum(item.price for item in self._items)

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __contains__(self, item):
        return item in self._items

    def __getitem__(self, index):
        return self._items[index]


def total(prices, tax=TAX):
    return sum(prices) * (1 + tax)


def split(text):
    left, _, right = text.partition("=")
    return left, right


def countdown(n):
    while n > 0:
        yield n
        n -= 1


def sort_by(items, key):
    return sorted(items, key=key)


def drop_negative(values):
    values[:] = [value for value in values if value >= 0]


def take(name, wanted):
    if wanted > 3:
        raise OutOfStock(name, wanted)
    return wanted


def parse(text):
    try:
        return int(text)
    except ValueError:
        raise ValueError(f"no number: {text!r}") from None


def greet(name):
    print(f"Hello, {name}")


def mirrored(point):
    return Point(point.y, point.x)


def next_colour(colour):
    return Colour.BLUE if colour is Colour.RED else Colour.RED


def days(start, end):
    return (end - start).days


async def fetch(name):
    await asyncio.sleep(0)
    return name.upper()


def rounded(value):
    return round(value, 2)


def unported(value):
    return value
