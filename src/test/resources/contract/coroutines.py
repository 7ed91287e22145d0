"""Coroutines: Suites.java names the other half."""

import types


@types.coroutine
def _give(value):
    return (yield value)


async def _echo(value):
    return await _give(value)


async def _raises(error):
    raise error


async def _awaits(awaitable):
    return await awaitable


def values_go_both_ways(t):
    c = _echo(1)
    t.tell(lambda: c.send(None))
    t.tell(lambda: c.send("in"))


def a_result_ends_it(t):
    async def f():
        return 1, 2

    t.tell(lambda: f().send(None))


def nothing_but_none_can_be_sent_first(t):
    c = _echo(1)
    t.tell(lambda: c.send(3))
    t.tell(lambda: c.send(None))
    t.tell(c.close)


def it_can_be_awaited_once(t):
    c = _echo(1)
    t.tell(lambda: c.send(None))
    t.tell(lambda: c.send(2))
    t.tell(lambda: c.send(None))
    t.tell(lambda: c.throw(ValueError("x")))
    t.tell(lambda: _awaits(c).send(None))
    t.tell(c.close)


def an_error_thrown_before_the_start_ends_it(t):
    c = _echo(1)
    t.tell(lambda: c.throw(ValueError("early")))
    t.tell(lambda: c.send(None))


def an_error_thrown_in_is_raised_at_the_await(t):
    async def f():
        try:
            await _give(1)
        except ValueError as e:
            t.log("caught", e)
            return "done"

    c = f()
    t.tell(lambda: c.send(None))
    t.tell(lambda: c.throw(ValueError("boo")))


def a_closed_one_is_used_up(t):
    c = _echo(1)
    t.tell(c.close)
    t.tell(lambda: c.send(None))
    t.tell(lambda: c.throw(ValueError("x")))


def closing_runs_finally(t):
    async def f():
        try:
            await _give(1)
        finally:
            t.log("finally")

    c = f()
    t.tell(lambda: c.send(None))
    t.tell(c.close)
    t.tell(c.close)


def closing_goes_from_inside_out(t):
    async def inner():
        try:
            await _give(1)
        finally:
            t.log("inner")

    async def outer():
        try:
            await inner()
        finally:
            t.log("outer")

    c = outer()
    t.tell(lambda: c.send(None))
    t.tell(c.close)


def an_exit_cannot_be_answered_with_an_await(t):
    async def f():
        try:
            await _give(1)
        except GeneratorExit:
            await _give(2)

    c = f()
    t.tell(lambda: c.send(None))
    t.tell(c.close)
    t.tell(c.close)


def an_error_on_close_goes_on(t):
    async def f():
        try:
            await _give(1)
        finally:
            raise ValueError("on close")

    c = f()
    t.tell(lambda: c.send(None))
    t.tell(c.close)


def a_stop_iteration_of_its_own_is_an_error(t):
    t.causes(lambda: _raises(StopIteration(3)).send(None))


def a_stop_async_iteration_of_its_own_is_its_business(t):
    t.causes(lambda: _raises(StopAsyncIteration("x")).send(None))


def it_cannot_resume_itself(t):
    async def f():
        t.tell(lambda: me.send(None))
        t.tell(lambda: me.throw(ValueError("x")))
        t.tell(me.close)

    me = f()
    t.tell(lambda: me.send(None))


def it_cannot_await_itself(t):
    async def f():
        await me

    me = f()
    t.tell(lambda: me.send(None))


def two_cannot_await_the_same(t):
    c = _echo(1)
    first, second = _awaits(c), _awaits(c)
    t.tell(lambda: first.send(None))
    t.tell(lambda: second.send(None))
    t.tell(lambda: first.send("result"))


def one_that_was_started_by_hand_can_be_awaited(t):
    async def f():
        a = await _give(1)
        return a, await _give(2)

    async def waits(c):
        return await c

    c = f()
    t.tell(lambda: c.send(None))
    t.tell(lambda: waits(c).send(None))


def awaits_nest(t):
    async def level(n):
        if n == 0:
            return await _give("bottom")
        return [await level(n - 1)]

    c = level(5)
    t.tell(lambda: c.send(None))
    t.tell(lambda: c.send("up"))


def an_error_passes_every_level(t):
    async def level(n):
        try:
            await (_give(n) if n == 0 else level(n - 1))
        finally:
            t.log("level", n)

    c = level(3)
    t.tell(lambda: c.send(None))
    t.tell(lambda: c.throw(ValueError("deep")))


def what_is_no_awaitable_is_refused(t):
    for value in (1, None, "a", 1.5, True, [1], {}):
        t.tell(lambda: _awaits(value).send(None))
    t.tell(lambda: _awaits(i for i in [1]).send(None))


def an_async_generator_cannot_be_awaited(t):
    async def f():
        yield 1

    t.tell(lambda: _awaits(f()).send(None))


def an_awaitable_gives_an_iterator(t):
    class Plain:
        def __await__(self):
            yield 1
            return "result"

    c = _awaits(Plain())
    t.tell(lambda: c.send(None))
    t.tell(lambda: c.send(None))


def an_awaitable_must_not_give_a_coroutine(t):
    c = _echo(1)

    class Wrong:
        def __await__(self):
            return c

    t.tell(lambda: _awaits(Wrong()).send(None))
    c.close()


def an_awaitable_may_raise(t):
    class Raises:
        def __await__(self):
            raise ValueError("in __await__")

    async def f():
        try:
            await Raises()
        except ValueError as e:
            return str(e)

    t.tell(lambda: f().send(None))


def a_generator_based_one_may_be_awaited_again(t):
    c = _give(1)
    first = _awaits(c)
    t.tell(lambda: first.send(None))
    t.tell(lambda: c.send("end"))
    t.tell(lambda: _awaits(c).send(None))


def a_generator_based_one_awaits_a_native_one(t):
    @types.coroutine
    def f():
        got = yield from _echo("inner")
        return "got", got

    c = _awaits(f())
    t.tell(lambda: c.send(None))
    t.tell(lambda: c.send("x"))


def states_follow_its_life(t):
    import inspect

    c = None

    async def f():
        t.log(inspect.getcoroutinestate(c)[5:])
        await _give(1)

    c = f()
    t.log(inspect.getcoroutinestate(c)[5:])
    t.tell(lambda: c.send(None))
    t.log(inspect.getcoroutinestate(c)[5:])
    t.tell(c.close)
    t.log(inspect.getcoroutinestate(c)[5:])


def it_tells_what_it_waits_for(t):
    inner = _echo(1)

    async def f():
        t.log(c.cr_await is None)
        await inner

    c = f()
    t.log(c.cr_await is None)
    t.tell(lambda: c.send(None))
    t.log(c.cr_await is inner)
    t.tell(lambda: c.send(None))
    t.log(c.cr_await is None)


class _Manager:
    def __init__(self, t, suppress=False, waits=False, fails=None):
        self.t, self.suppress, self.waits, self.fails = t, suppress, waits, fails

    async def __aenter__(self):
        self.t.log("enter")
        if self.waits:
            await _give("entering")
        if self.fails == "enter":
            raise LookupError("enter")
        return "value"

    async def __aexit__(self, kind, error, traceback):
        self.t.log("exit", "None" if error is None else type(error).__name__)
        if self.waits:
            await _give("leaving")
        if self.fails == "exit":
            raise LookupError("exit")
        return self.suppress


def async_with_enters_and_leaves(t):
    async def f():
        async with _Manager(t, waits=True) as value:
            t.log("block", value)
            t.log(await _give("in block"))

    c = f()
    t.tell(lambda: c.send(None))
    t.tell(lambda: c.send(None))
    t.tell(lambda: c.send("sent"))
    t.tell(lambda: c.send(None))


def async_with_tells_the_manager_the_error(t):
    async def f():
        async with _Manager(t):
            raise ValueError("in block")

    t.tell(lambda: f().send(None))


def async_with_can_keep_the_error_back(t):
    async def f():
        async with _Manager(t, suppress=True):
            raise ValueError("in block")
        return "after"

    t.tell(lambda: f().send(None))


def async_with_leaves_when_an_error_is_thrown_in(t):
    async def f():
        async with _Manager(t, waits=True):
            await _give(1)

    c = f()
    t.tell(lambda: c.send(None))
    t.tell(lambda: c.send(None))
    t.tell(lambda: c.throw(ValueError("thrown")))
    t.tell(lambda: c.send(None))


def async_with_does_not_leave_what_it_could_not_enter(t):
    async def f():
        async with _Manager(t, fails="enter"):
            t.log("never")

    t.tell(lambda: f().send(None))


def an_error_on_leaving_replaces_the_blocks(t):
    async def f():
        async with _Manager(t, fails="exit"):
            raise ValueError("in block")

    t.tell(lambda: f().send(None))


def closing_leaves_async_with(t):
    async def f():
        async with _Manager(t):
            await _give(1)

    c = f()
    t.tell(lambda: c.send(None))
    t.tell(c.close)


def leaving_must_not_wait_when_closed(t):
    async def f():
        async with _Manager(t, waits=True):
            await _give(1)

    c = f()
    t.tell(lambda: c.send(None))
    t.tell(lambda: c.send(None))
    t.tell(c.close)


class _Counts:
    def __init__(self, n):
        self.i, self.n = 0, n

    def __aiter__(self):
        return self

    async def __anext__(self):
        self.i += 1
        if self.i > self.n:
            raise StopAsyncIteration
        return await _give(self.i)


def async_for_takes_every_value(t):
    async def f():
        async for value in _Counts(2):
            t.log("value", value)
        return "end"

    c = f()
    t.tell(lambda: c.send(None))
    t.tell(lambda: c.send("a"))
    t.tell(lambda: c.send("b"))


def async_for_passes_errors_on(t):
    async def f():
        async for value in _Counts(2):
            t.log("value", value)

    c = f()
    t.tell(lambda: c.send(None))
    t.tell(lambda: c.throw(LookupError("x")))


def async_for_passes_a_stop_iteration_on_as_an_error(t):
    class Stops:
        def __aiter__(self):
            return self

        async def __anext__(self):
            raise StopIteration(7)

    async def f():
        async for value in Stops():
            t.log(value)

    t.causes(lambda: f().send(None))


def anext_with_a_fallback(t):
    async def f():
        counts = _Counts(1)
        return [await anext(counts, "none"), await anext(counts, "none")]

    c = f()
    t.tell(lambda: c.send(None))
    t.tell(lambda: c.send("one"))
