"""More of async generators: Suites.java names the other half."""

import types


@types.coroutine
def _give(value):
    return (yield value)


def _run(t, awaitable, times=1):
    for _ in range(times):
        t.causes(lambda: awaitable.send(None))


def _all(t, g):
    """Asks for every value until it ends."""

    async def f():
        async for value in g:
            t.log("value", value)
        return "end"

    c = f()
    while True:
        try:
            t.log("waits", c.send(None))
        except StopIteration as e:
            t.log(e.value)
            return
        except LookupError as e:
            t.log(t.error(e))
            return


def what_it_awaits_may_fail(t):
    async def fails():
        raise LookupError("awaited")

    async def f():
        await _give("loop")
        yield 123
        await fails()
        yield 456

    _all(t, f())


def values_may_come_while_an_error_waits(t):
    async def error_first():
        try:
            yield 1
            raise LookupError("in try")
        finally:
            yield 2
            await _give("in finally")
            yield 3
        yield 100

    async def error_last():
        try:
            yield 1
            await _give("in try")
        finally:
            yield 2
            raise LookupError("in finally")
        yield 100

    def plain():
        try:
            yield 1
            raise LookupError("in try")
        finally:
            yield 2
            yield 3
        yield 100

    _all(t, error_first())
    _all(t, error_last())
    g = plain()
    for _ in range(4):
        t.tell(lambda: next(g))


async def _catches():
    try:
        yield 1
    except LookupError:
        pass
    while True:
        try:
            await _give("waits")
        except LookupError:
            pass


def throwing_into_a_request_while_a_throw_runs(t):
    for make in (
        lambda g: g.asend(None),
        lambda g: g.athrow(ValueError("x")),
        lambda g: g.aclose(),
    ):
        g = _catches()
        _run(t, g.asend(None))
        first = g.athrow(LookupError("first"))
        t.causes(lambda: first.throw(LookupError("thrown")))
        second = make(g)
        t.causes(lambda: second.throw(LookupError("second")))
        _run(t, second)


def a_throw_that_waits_when_closed_is_an_error(t):
    async def f():
        try:
            yield 1
        except LookupError:
            try:
                await _give("waits")
            except GeneratorExit:
                await _give("waits on")

    g = f()
    _run(t, g.asend(None))
    a = g.athrow(LookupError("x"))
    _run(t, a)
    t.tell(a.close)


def a_generator_based_coroutine_gives_the_next_value(t):
    class Counts:
        def __init__(self):
            self.i = 0

        def __aiter__(self):
            return self

        @types.coroutine
        def __anext__(self):
            yield "loop"
            self.i += 1
            if self.i > 2:
                raise StopAsyncIteration
            return self.i

    _all(t, Counts())


def it_may_be_what_aiter_gives(t):
    class Values:
        async def __aiter__(self):
            yield 1
            await _give("loop")
            yield 2

    _all(t, Values())


def its_iterator_is_itself(t):
    async def f():
        yield 1

    g = f()
    t.log(aiter(g) is g, aiter(aiter(g)) is g)


async def _yields_late():
    try:
        await _give(1)
    except ValueError:
        await _give(2)
    return
    yield


def _anext(t, g, steps):
    a = anext(g, "default").__await__()
    for step in steps:
        step(t, a)


def _next(t, a):
    t.causes(lambda: a.send(None))


def _throw(t, a):
    t.causes(lambda: a.throw(ValueError("val")))


def _close(t, a):
    t.causes(a.close)


def a_next_value_with_a_fallback_can_be_thrown_into(t):
    _anext(t, _yields_late(), [_next, _throw, _next])
    _anext(t, _yields_late(), [_next, _throw, _throw])
    _anext(t, _yields_late(), [_next, _close, _next])
    _anext(t, _yields_late(), [_throw])

    async def ends():
        try:
            await _give(1)
        except ValueError:
            return
        yield "never"

    _anext(t, ends(), [_next, _throw])


def a_request_thrown_into_before_it_is_awaited(t):
    async def f():
        yield 1
        await _give("loop")
        try:
            yield 2
            yield 3
        except ValueError:
            yield 1000
        await _give("loop")
        yield 4

    g = f()
    _run(t, g.__anext__())
    a = g.__anext__()
    _run(t, a, 2)
    t.causes(lambda: g.__anext__().throw(ValueError("x")))
    a = g.__anext__()
    _run(t, a, 2)
    _run(t, g.__anext__())


def it_may_take_every_error_for_its_end(t):
    async def f():
        try:
            yield 1
        except BaseException as e:
            t.log("caught", type(e).__name__)
        t.log("goes on")

    for ask in (
        lambda g: g.asend(None),
        lambda g: g.athrow(ValueError("x")),
        lambda g: g.aclose(),
    ):
        g = f()
        _run(t, g.asend(None))
        _run(t, ask(g))


def values_may_look_like_something_else(t):
    async def f():
        for value in ((1,), StopIteration(1), (1, 2)):
            try:
                yield value
            except ValueError:
                yield "again", value

    def told(awaitable):
        try:
            awaitable.send(None)
        except StopIteration as e:
            value = e.value
            if isinstance(value, StopIteration):
                return "stop", value.value
            return value

    g = f()
    for _ in range(3):
        t.tell(lambda: told(g.__anext__()))
    t.tell(lambda: told(g.athrow(ValueError("x"))))
    _run(t, g.__anext__())
    _run(t, anext(g, ("a", "b")).__await__())


def anext_may_fail_at_once(t):
    for error in (
        StopAsyncIteration("custom"),
        StopIteration("custom"),
        ValueError("custom"),
    ):

        class Fails:
            def __anext__(self):
                raise error

        t.tell(lambda: anext(Fails()))
        t.tell(lambda: anext(Fails(), 1) is None)


def a_request_that_was_thrown_into_is_used_up(t):
    async def f():
        yield 1

    for make in (
        lambda g: g.aclose(),
        lambda g: g.athrow(LookupError("own")),
        lambda g: g.asend(None),
    ):
        for error in (GeneratorExit(), LookupError("custom")):
            a = make(f())
            t.tell(lambda: a.throw(error))
            t.tell(lambda: a.throw(error))
