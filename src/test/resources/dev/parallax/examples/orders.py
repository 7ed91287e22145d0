"""What the examples in the Javadoc are held against."""
import threading


def total(items, tax=0.1):
    return sum(items) + sum(items) * tax


def rounded(value):
    return round(value, 2)


def greet(name):
    print(f"Hello, {name}")
    return len(name)


def counter():
    count = [0]

    def add():
        count[0] += 1

    threads = [threading.Thread(target=add) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return count[0]


class Stack:
    def __init__(self):
        self.items = []

    def push(self, item):
        self.items.append(item)

    def pop(self):
        return self.items.pop()


def add_up(count):
    return sum(range(count))


def add_up_twice(count):
    return sum(range(count)) + sum(range(count))
