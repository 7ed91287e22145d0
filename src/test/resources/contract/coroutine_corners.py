"""More of coroutines: Suites.java names the other half."""

import types


@types.coroutine
def _give(value):
    return (yield value)


async def _answer():
    return 42


def a_plain_generator_cannot_delegate_to_one(t):
    c = _answer()

    def f():
        try:
            yield from c
        except TypeError as e:
            t.log(e)
            yield "after"

    t.tell(lambda: next(f()))
    t.tell(lambda: c.send(None))

    @types.coroutine
    def based():
        return (yield from _answer())

    t.tell(lambda: next(based()))

    def delegates(it):
        return (yield from it)

    t.tell(lambda: next(delegates(_give("may be iterated"))))


def closing_gives_the_return_value(t):
    async def f():
        try:
            await _give(1)
        except GeneratorExit:
            return "result"

    c = f()
    t.tell(c.close)
    c = f()
    c.send(None)
    t.tell(c.close)
    t.tell(c.close)


def one_that_failed_is_used_up(t):
    async def reads(c):
        await _give("waits")
        return await c

    spam = _answer()
    r = reads(spam)
    t.tell(lambda: r.send(None))
    t.tell(lambda: r.throw(LookupError("ham")))
    t.tell(lambda: r.send(None))
    t.tell(lambda: r.throw(LookupError("wat")))
    r = reads(spam)
    t.tell(lambda: r.send(None))
    t.tell(lambda: r.send(None))
    r = reads(spam)
    t.tell(lambda: r.send(None))
    t.tell(lambda: r.send(None))


def a_stop_iteration_can_be_its_result(t):
    async def f():
        return StopIteration(10)

    async def g():
        return await f()

    try:
        g().send(None)
    except StopIteration as e:
        t.log(type(e.value).__name__, e.value.value)


def awaits_stand_anywhere_in_an_expression(t):
    def ident(value):
        return value

    async def f():
        return await _answer() + ident(await _answer()) * 1000 + -await _answer()

    async def pair():
        return await _answer(), "ham"

    async def nested():
        async def makes():
            return _answer()

        return await (await makes())

    for c in (f(), pair(), nested()):
        t.tell(lambda: c.send(None))


class _Manager:
    def __init__(self, t, name, fails=""):
        self.t, self.name, self.fails = t, name, fails

    async def __aenter__(self):
        self.t.log("enter", self.name)
        await _give("entering " + self.name)
        return self.name

    async def __aexit__(self, kind, error, traceback):
        self.t.log("exit", self.name, "None" if error is None else str(error))
        if self.fails:
            raise LookupError(self.fails)


def leaving_may_fail(t):
    async def f():
        async with _Manager(t, "a", "on exit"):
            t.log("block")

    c = f()
    t.tell(lambda: c.send(None))
    t.tell(lambda: c.send(None))


def leaving_nested_blocks_may_fail(t):
    async def f():
        async with _Manager(t, "a", "a failed"):
            async with _Manager(t, "b", "b failed"):
                raise ValueError("block")

    c = f()
    for _ in range(3):
        t.tell(lambda: c.send(None))


class _Counts:
    def __init__(self, n):
        self.i, self.n = 0, n

    def __aiter__(self):
        return self

    async def __anext__(self):
        self.i += 1
        if self.i > self.n:
            raise StopAsyncIteration
        return self.i


def loops_stand_in_blocks(t):
    async def f():
        total = 0
        for name in ("a", "b"):
            async with _Manager(t, name):
                total += 100
                async for i in _Counts(10):
                    total += 1
                else:
                    total += 10000
            total += 1000
        return total

    c = f()
    for _ in range(3):
        t.tell(lambda: c.send(None))


def loops_may_be_left(t):
    async def f():
        counts = _Counts(10)
        async for i in counts:
            if i % 2:
                continue
            if i > 4:
                break
            t.log(i)
        return counts.i

    t.tell(lambda: f().send(None))


def what_is_looped_over_may_fail(t):
    class Fails:
        def __aiter__(self):
            raise LookupError("in aiter")

    async def f():
        async for i in Fails():
            t.log("never")

    t.tell(lambda: f().send(None))


def what_is_looped_over_may_fail_to_begin(t):
    class Fails:
        def __aiter__(self):
            return self

        def __anext__(self):
            raise LookupError("in anext")

    async def f():
        async for i in Fails():
            t.log("never")

    t.tell(lambda: f().send(None))


def a_next_value_that_cannot_be_awaited(t):
    class RaisesWhenAwaited:
        def __await__(self):
            raise LookupError("in await")

    class Wrong:
        def __aiter__(self):
            return self

        def __anext__(self):
            return RaisesWhenAwaited()

    async def loops():
        async for i in Wrong():
            t.log("never")

    async def asks(*fallback):
        return await anext(Wrong(), *fallback)

    t.causes(lambda: loops().send(None))
    t.causes(lambda: asks().send(None))
    t.causes(lambda: asks("fallback").send(None))
