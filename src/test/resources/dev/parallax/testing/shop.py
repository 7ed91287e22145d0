"""A class and functions that tests bind to Java interfaces."""

import random


class OutOfStock(ValueError):
    pass


class Shelf:
    def __init__(self, limit=3):
        self.limit = limit
        self._items = []
        self._serial = ""

    def put(self, item):
        if len(self._items) >= self.limit:
            raise OutOfStock("full")
        self._items.append(item)

    def take(self):
        return self._items.pop()

    def all_items(self):
        return list(self._items)

    def move_to(self, other):
        other.put(self.take())

    def copy(self):
        made = Shelf(self.limit)
        made._items = list(self._items)
        return made

    def serial(self):
        if not self._serial:
            self._serial = str(random.SystemRandom().random())
        return self._serial

    def lucky(self):
        return random.SystemRandom().random()


def total_price(prices, tax=0.0):
    return sum(prices) * (1 + tax)
