"""The timers of a loop whose time is a test's: the test hears of every one, also of Java's own."""

import java

from aio_crossing import Inside

Collections = java.type('java.util.Collections')
IdentityMap = java.type('java.util.IdentityHashMap')


class Timers:
    def __init__(self, loop):
        self.loop = loop
        self.known = Collections.newSetFromMap(IdentityMap())

    def made(self, handle):
        """A timer that the test made, and knows."""
        self.known.add(handle)

    def look(self):
        """Tells of those that Java's functions have made since, as CPython's `call_at` would."""
        timers = Inside.read(Inside.read(self.loop.java, 'turns'), 'timers')
        heap = Inside.read(timers, 'heap')
        for i in range(Inside.read(timers, 'size')):
            if self.known.add(heap[i]):
                self.loop._timers.append(heap[i].when())
