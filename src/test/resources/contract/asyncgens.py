"""Async generators: Suites.java names the other half."""

import types


@types.coroutine
def _give(value):
    return (yield value)


def _step(awaitable, value=None):
    return awaitable.send(value)


def _run(t, awaitable):
    """Awaits something that yields nothing to the loop."""
    t.causes(lambda: awaitable.send(None))


async def _two():
    yield 1
    yield 2


async def _waits(t):
    try:
        await _give("first")
        yield 1
        await _give("second")
        yield 2
    finally:
        await _give("cleaning")
        t.log("finally")


async def _echo():
    got = "ready"
    while True:
        got = yield got


async def _ignores_exit():
    try:
        yield 1
    except GeneratorExit:
        yield 2


async def _awaits_on_exit(t):
    try:
        yield 1
    finally:
        await _give("leaving")
        t.log("left")


async def _raises(error):
    raise error
    yield


def it_gives_its_values_and_ends(t):
    g = _two()
    for _ in range(4):
        _run(t, g.__anext__())


def what_it_awaits_goes_to_the_loop(t):
    g = _waits(t)
    a = g.__anext__()
    t.tell(lambda: _step(a))
    t.tell(lambda: _step(a))
    b = g.__anext__()
    t.tell(lambda: _step(b))
    t.tell(lambda: _step(b))
    c = g.__anext__()
    t.tell(lambda: _step(c))
    t.tell(lambda: _step(c))


def asend_sends(t):
    g = _echo()
    _run(t, g.asend(None))
    _run(t, g.asend("a"))
    _run(t, g.asend([1]))


def asend_can_send_nothing_but_none_first(t):
    g = _echo()
    a = g.asend(3)
    _run(t, a)
    _run(t, a)
    _run(t, g.asend(None))


def a_value_sent_into_a_new_request_replaces_its_own(t):
    g = _echo()
    _run(t, g.asend(None))
    a = g.asend("own")
    t.tell(lambda: a.send("other"))


def a_request_can_be_awaited_once(t):
    g = _two()
    a = g.__anext__()
    _run(t, a)
    _run(t, a)
    t.tell(lambda: a.throw(ValueError("x")))
    t.tell(a.close)
    b = g.aclose()
    _run(t, b)
    _run(t, b)
    t.tell(lambda: b.throw(ValueError("x")))
    t.tell(b.close)


def one_request_at_a_time(t):
    g = _waits(t)
    a = g.__anext__()
    t.tell(lambda: _step(a))
    b = g.asend(None)
    _run(t, b)
    _run(t, b)
    b = g.athrow(ValueError("x"))
    _run(t, b)
    _run(t, b)
    b = g.aclose()
    _run(t, b)
    _run(t, b)
    t.tell(lambda: _step(a))


def throwing_into_a_request_while_another_runs(t):
    g = _waits(t)
    a = g.__anext__()
    t.tell(lambda: _step(a))
    for b in (g.__anext__(), g.athrow(LookupError("k")), g.aclose()):
        t.tell(lambda: b.throw(ValueError("x")))
        t.tell(lambda: _step(b))
    t.tell(lambda: _step(a))


def it_tells_whether_it_runs(t):
    g = _waits(t)
    a = g.__anext__()
    t.log(g.ag_running)
    t.tell(lambda: _step(a))
    t.log(g.ag_running)
    t.tell(lambda: _step(a))
    t.log(g.ag_running)


def it_tells_what_it_waits_for(t):
    g = _waits(t)
    t.log(g.ag_await is None)
    a = g.__anext__()
    t.tell(lambda: _step(a))
    t.log(g.ag_await is None)
    t.tell(lambda: _step(a))
    t.log(g.ag_await is None)


def athrow_raises_at_the_yield(t):
    async def f():
        try:
            yield 1
        except ValueError as e:
            t.log("caught", e)
            yield "after"

    g = f()
    _run(t, g.__anext__())
    _run(t, g.athrow(ValueError("boo")))
    _run(t, g.__anext__())


def athrow_that_is_not_caught_ends_it(t):
    g = _two()
    _run(t, g.__anext__())
    _run(t, g.athrow(ValueError("boo")))
    _run(t, g.__anext__())


def athrow_before_the_start_ends_it(t):
    g = _two()
    _run(t, g.athrow(LookupError("early")))
    _run(t, g.__anext__())


def athrow_after_the_end_gives_none(t):
    g = _two()
    for _ in range(3):
        _run(t, g.__anext__())
    _run(t, g.athrow(ValueError("late")))
    _run(t, g.aclose())


def athrow_of_an_exit_or_a_stop(t):
    for error in (GeneratorExit(), StopAsyncIteration(), StopIteration()):
        g = _two()
        _run(t, g.__anext__())
        _run(t, g.athrow(error))
        _run(t, g.__anext__())


def athrow_can_lead_to_an_await(t):
    g = _awaits_on_exit(t)
    _run(t, g.__anext__())
    a = g.athrow(ValueError("boo"))
    t.tell(lambda: _step(a))
    t.tell(lambda: _step(a))
    t.tell(lambda: _step(a))


def an_athrow_that_waited_is_not_used_up(t):
    async def f():
        try:
            yield 1
        except ValueError:
            await _give("handling")
        yield 2
        yield 3

    g = f()
    _run(t, g.__anext__())
    a = g.athrow(ValueError("boo"))
    for _ in range(5):
        t.tell(lambda: _step(a))
        t.log(g.ag_running)
    t.tell(lambda: a.throw(ValueError("x")))
    t.tell(lambda: _step(a))


def aclose_runs_finally(t):
    g = _awaits_on_exit(t)
    _run(t, g.__anext__())
    a = g.aclose()
    t.tell(lambda: _step(a))
    t.tell(lambda: _step(a))
    t.tell(lambda: _step(a))
    _run(t, g.aclose())
    _run(t, g.__anext__())


def aclose_before_the_start(t):
    g = _two()
    _run(t, g.aclose())
    _run(t, g.__anext__())
    _run(t, g.athrow(ValueError("x")))


def aclose_cannot_be_answered_with_a_yield(t):
    g = _ignores_exit()
    _run(t, g.__anext__())
    _run(t, g.aclose())
    _run(t, g.__anext__())
    _run(t, g.aclose())


def aclose_passes_an_error_on(t):
    async def f():
        try:
            yield 1
        finally:
            raise ValueError("on close")

    g = f()
    _run(t, g.__anext__())
    _run(t, g.aclose())
    _run(t, g.aclose())


def aclose_takes_nothing_but_none_first(t):
    g = _two()
    a = g.aclose()
    t.tell(lambda: a.send(5))
    t.tell(lambda: a.send(None))


def aclose_can_be_thrown_into(t):
    g = _awaits_on_exit(t)
    _run(t, g.__anext__())
    a = g.aclose()
    t.tell(lambda: _step(a))
    t.tell(lambda: a.throw(ValueError("in close")))
    t.tell(lambda: _step(a))
    _run(t, g.__anext__())


def aclose_thrown_into_before_it_is_awaited(t):
    g = _two()
    a = g.aclose()
    t.tell(lambda: a.throw(ValueError("x")))
    _run(t, a)
    _run(t, g.__anext__())


def a_request_can_be_thrown_into(t):
    g = _waits(t)
    a = g.__anext__()
    t.tell(lambda: _step(a))
    t.tell(lambda: a.throw(ValueError("in")))
    t.log(g.ag_running)
    t.tell(lambda: _step(a))
    t.log(g.ag_running)
    _run(t, g.__anext__())


def a_request_that_waits_when_closed_is_an_error(t):
    g = _waits(t)
    a = g.__anext__()
    t.tell(lambda: _step(a))
    t.tell(a.close)


def closing_a_new_request_closes_a_new_generator(t):
    g = _two()
    a = g.__anext__()
    t.tell(a.close)
    _run(t, a)
    _run(t, g.__anext__())


def closing_a_request_that_caught_the_exit(t):
    async def f():
        try:
            await _give("waits")
        except GeneratorExit:
            t.log("exit")
        yield 1

    g = f()
    a = g.__anext__()
    t.tell(lambda: _step(a))
    t.tell(a.close)
    t.tell(lambda: _step(a))


def stops_of_its_own_are_errors(t):
    _run(t, _raises(StopIteration(1)).__anext__())
    _run(t, _raises(StopAsyncIteration("x")).__anext__())
    _run(t, _raises(GeneratorExit("x")).__anext__())
    _run(t, _raises(ValueError("x")).__anext__())


def it_cannot_ask_itself(t):
    async def f():
        t.causes(lambda: g.__anext__().send(None))
        t.causes(lambda: g.athrow(ValueError("x")).send(None))
        t.causes(lambda: g.aclose().send(None))
        yield 1

    g = f()
    _run(t, g.__anext__())


def async_for_over_it(t):
    async def f():
        async for value in _two():
            t.log(value)
            await _give("loop")
        return "end"

    c = f()
    t.tell(lambda: c.send(None))
    t.tell(lambda: c.send(None))
    t.tell(lambda: c.send(None))


def async_for_passes_on_what_it_raises(t):
    async def f():
        async for value in _raises(LookupError("x")):
            t.log(value)

    t.tell(lambda: f().send(None))


def anext_with_a_fallback(t):
    async def f():
        g = _two()
        return [await anext(g, "none") for _ in range(3)]

    t.tell(lambda: f().send(None))


def a_coroutine_awaits_its_requests(t):
    async def f():
        g = _waits(t)
        t.log(await g.__anext__())
        try:
            await g.athrow(ValueError("boo"))
        except ValueError as e:
            return str(e)

    c = f()
    t.tell(lambda: c.send(None))
    t.tell(lambda: c.send(None))
    t.tell(lambda: c.send(None))


def hooks_hear_of_the_first_request(t):
    import sys

    before = sys.get_asyncgen_hooks()
    sys.set_asyncgen_hooks(firstiter=lambda g: t.log("first"))
    try:
        g = _two()
        t.log("made")
        _run(t, g.__anext__())
        _run(t, g.__anext__())
        h = _two()
        t.log("made")
        _run(t, h.aclose())
    finally:
        sys.set_asyncgen_hooks(*before)


def a_hook_may_raise(t):
    import sys

    def fails(g):
        raise LookupError("hook")

    before = sys.get_asyncgen_hooks()
    sys.set_asyncgen_hooks(firstiter=fails)
    try:
        g = _two()
        t.tell(lambda: g.__anext__())
        _run(t, g.__anext__())
    finally:
        sys.set_asyncgen_hooks(*before)


def a_stop_iteration_thrown_before_the_start_ends_the_await(t):
    async def f():
        return "got", await _two().athrow(StopIteration("s"))

    t.causes(lambda: f().send(None))
