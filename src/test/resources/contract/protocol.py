"""The generator protocol: Suites.java names the other half."""

import inspect


def _echo():
    got = yield "ready"
    while True:
        got = yield got


def _two():
    yield 1
    yield 2


def _cleans(t, name="inner"):
    try:
        yield name
        yield name + " again"
    finally:
        t.log("cleaning", name)


def _returns(value):
    got = yield "waits"
    return value, got


def next_takes_every_value(t):
    g = _two()
    for _ in range(4):
        t.tell(lambda: next(g))


def a_return_value_is_told_once(t):
    g = _returns(1)
    t.tell(lambda: next(g))
    t.tell(lambda: g.send("x"))
    t.tell(lambda: next(g))
    t.tell(lambda: g.send("y"))


def a_stop_iteration_can_be_a_return_value(t):
    def f():
        yield 1
        return StopIteration(2)

    g = f()
    next(g)
    try:
        next(g)
    except StopIteration as e:
        t.log(repr(e.value))


def sent_values_come_out_of_the_yield(t):
    g = _echo()
    t.tell(lambda: next(g))
    t.tell(lambda: g.send("a"))
    t.tell(lambda: g.send(None))
    t.tell(lambda: next(g))


def nothing_but_none_can_be_sent_first(t):
    g = _echo()
    t.tell(lambda: g.send(0))
    t.tell(lambda: g.send(None))


def sending_to_an_ended_one(t):
    g = _two()
    list(g)
    t.tell(lambda: g.send("x"))
    t.tell(lambda: g.throw(ValueError("late")))
    t.tell(g.close)


def throwing_before_the_start(t):
    g = _cleans(t)
    t.tell(lambda: g.throw(ValueError("early")))
    t.tell(lambda: next(g))


def throwing_at_a_yield(t):
    def f():
        while True:
            try:
                yield "waits"
            except ValueError as e:
                t.log("caught", e)

    g = f()
    t.tell(lambda: next(g))
    t.tell(lambda: g.throw(ValueError("a")))
    t.tell(lambda: g.throw(ValueError("b")))
    t.tell(lambda: g.throw(TypeError("c")))
    t.tell(lambda: next(g))


def what_is_thrown_can_end_it(t):
    def f():
        try:
            yield 1
        except ValueError:
            return "ended"

    g = f()
    next(g)
    t.tell(lambda: g.throw(ValueError("x")))


def what_is_thrown_can_be_replaced(t):
    def f():
        try:
            yield 1
        except ValueError as e:
            raise TypeError("instead") from e

    g = f()
    next(g)
    t.causes(lambda: g.throw(ValueError("x")))


def what_is_thrown_can_be_raised_again(t):
    def f():
        try:
            yield 1
        except ValueError:
            t.log("passing on")
            raise

    g = f()
    next(g)
    error = ValueError("x")
    try:
        g.throw(error)
    except ValueError as e:
        t.log(e is error)


def throwing_a_stop_iteration(t):
    g = _two()
    next(g)
    t.causes(lambda: g.throw(StopIteration("s")))
    h = _two()
    t.causes(lambda: h.throw(StopIteration("s")))


def a_stop_iteration_of_its_own_is_an_error(t):
    def f(error):
        yield 1
        raise error

    for error in (StopIteration(1), StopAsyncIteration("x"), GeneratorExit("x")):
        g = f(error)
        next(g)
        t.causes(lambda: next(g))
        t.causes(lambda: next(g))


def a_stop_iteration_of_a_next_inside(t):
    def f():
        it = iter([1])
        while True:
            yield next(it)

    g = f()
    t.causes(lambda: next(g))
    t.causes(lambda: next(g))


def closing_in_each_state(t):
    g = _cleans(t)
    t.tell(g.close)
    t.tell(lambda: next(g))
    h = _cleans(t)
    next(h)
    t.tell(h.close)
    t.tell(h.close)
    t.tell(lambda: next(h))


def closing_cannot_be_answered_with_a_yield(t):
    def f():
        try:
            yield 1
        except GeneratorExit:
            yield 2
        t.log("goes on")

    g = f()
    next(g)
    t.tell(g.close)
    t.tell(lambda: next(g))


def a_yield_in_finally_ignores_the_exit(t):
    def f():
        try:
            yield 1
        finally:
            yield 2
            t.log("goes on")

    g = f()
    next(g)
    t.tell(g.close)
    t.tell(lambda: next(g))


def a_yield_in_finally_at_the_end(t):
    def f():
        try:
            yield 1
            return "result"
        finally:
            yield "in finally"

    g = f()
    for _ in range(3):
        t.tell(lambda: next(g))


def a_yield_in_finally_after_an_error(t):
    def f():
        try:
            raise ValueError("kept")
        finally:
            yield "in finally"

    g = f()
    t.tell(lambda: next(g))
    t.tell(lambda: next(g))


def a_return_in_finally_swallows_the_error(t):
    def f():
        try:
            yield 1
        finally:
            return "swallowed"

    g = f()
    next(g)
    t.tell(lambda: g.throw(ValueError("x")))


def closing_passes_on_another_error(t):
    def f():
        try:
            yield 1
        finally:
            raise ValueError("on close")

    g = f()
    next(g)
    t.tell(g.close)
    t.tell(lambda: next(g))


def an_exit_thrown_by_hand(t):
    g = _cleans(t)
    next(g)
    t.tell(lambda: g.throw(GeneratorExit("by hand")))
    t.tell(lambda: next(g))


def closing_is_seen_as_an_exit(t):
    def f():
        try:
            yield 1
        except Exception:
            t.log("wrong")
        except BaseException as e:
            t.log(type(e).__name__)
            raise

    g = f()
    next(g)
    t.tell(g.close)


def it_cannot_resume_itself(t):
    def f():
        t.tell(lambda: next(me))
        t.tell(lambda: me.send(1))
        t.tell(lambda: me.throw(ValueError("x")))
        t.tell(me.close)
        yield "still there"

    me = f()
    t.tell(lambda: next(me))


def it_cannot_delegate_to_itself(t):
    def f():
        yield from me

    me = f()
    t.tell(lambda: next(me))


def an_inner_one_cannot_resume_the_outer(t):
    def inner():
        t.tell(lambda: next(outer))
        yield "inner"

    def f():
        yield from inner()

    outer = f()
    t.tell(lambda: next(outer))


def states_follow_its_life(t):
    def f():
        t.log(inspect.getgeneratorstate(g)[4:])
        yield 1

    g = f()
    for _ in range(3):
        t.log(inspect.getgeneratorstate(g)[4:])
        t.tell(lambda: next(g))
    t.log(inspect.getgeneratorstate(g)[4:])


def a_for_loop_goes_on_where_it_stands(t):
    g = _two()
    t.tell(lambda: next(g))
    for value in g:
        t.log("loop", value)
    for value in g:
        t.log("never", value)


def a_for_loop_passes_errors_on(t):
    def f():
        yield 1
        raise ValueError("in loop")

    def loop():
        for value in f():
            t.log(value)

    t.tell(loop)


def delegating_passes_values_both_ways(t):
    def f():
        got = yield from _returns("r")
        t.log("returned", got)
        yield "after"

    g = f()
    t.tell(lambda: next(g))
    t.tell(lambda: g.send("sent"))
    t.tell(lambda: next(g))


def delegating_passes_errors_in(t):
    def inner():
        try:
            yield 1
        except ValueError as e:
            t.log("inner caught", e)
            yield 2
        return "done"

    def f():
        t.log((yield from inner()))

    g = f()
    t.tell(lambda: next(g))
    t.tell(lambda: g.throw(ValueError("x")))
    t.tell(lambda: next(g))


def the_delegates_error_is_raised_in_the_outer(t):
    def f():
        try:
            yield from _cleans(t)
        except ValueError as e:
            t.log("outer caught", e)
            yield "after"

    g = f()
    t.tell(lambda: next(g))
    t.tell(lambda: g.throw(ValueError("x")))
    t.tell(lambda: next(g))


def closing_closes_the_delegate_first(t):
    def f():
        try:
            yield from _cleans(t)
        finally:
            t.log("outer")

    g = f()
    next(g)
    t.tell(g.close)


def a_delegate_that_ignores_the_exit(t):
    def inner():
        try:
            yield 1
        except GeneratorExit:
            yield 2

    def f():
        try:
            yield from inner()
        except RuntimeError as e:
            t.log("outer saw", e)
            raise

    g = f()
    next(g)
    t.tell(g.close)
    t.tell(lambda: next(g))


def a_delegate_that_swallows_the_exit(t):
    def inner():
        try:
            yield 1
        except GeneratorExit:
            t.log("swallowed")
            return "r"

    def f():
        try:
            yield from inner()
        except GeneratorExit:
            t.log("outer exit")
            raise
        t.log("never")

    g = f()
    next(g)
    t.tell(g.close)


def a_delegate_that_raises_on_close(t):
    def inner():
        try:
            yield 1
        finally:
            raise ValueError("inner close")

    def f():
        try:
            yield from inner()
        except ValueError as e:
            t.log("outer saw", e)
            yield "yields on close"

    g = f()
    next(g)
    t.tell(g.close)


def an_exit_thrown_into_a_delegation(t):
    def f():
        try:
            yield from _cleans(t)
        except GeneratorExit as e:
            t.log("outer", e)
            yield "goes on"

    g = f()
    next(g)
    t.tell(lambda: g.throw(GeneratorExit("by hand")))
    t.tell(lambda: next(g))


def a_stop_iteration_thrown_into_a_delegation(t):
    def f():
        t.log((yield from _two()))

    g = f()
    next(g)
    t.causes(lambda: g.throw(StopIteration("s")))


def delegating_to_an_ended_one(t):
    inner = _two()
    list(inner)

    def f():
        t.log((yield from inner))
        yield "after"

    t.tell(lambda: next(f()))


def delegating_to_a_started_one(t):
    inner = _two()
    next(inner)

    def f():
        yield from inner

    g = f()
    t.tell(lambda: next(g))
    t.tell(lambda: next(g))


def two_delegate_to_the_same(t):
    inner = _echo()

    def f():
        yield from inner

    a, b = f(), f()
    t.tell(lambda: next(a))
    t.tell(lambda: b.send(None))
    t.tell(lambda: a.send("through a"))
    t.tell(a.close)
    t.tell(lambda: next(b))


def advancing_the_delegate_by_hand(t):
    inner = _cleans(t)

    def f():
        t.log("got", (yield from inner))
        yield "end"

    g = f()
    t.tell(lambda: next(g))
    t.tell(lambda: next(inner))
    t.tell(lambda: next(g))


def closing_the_delegate_by_hand(t):
    inner = _cleans(t)

    def f():
        t.log("got", (yield from inner))
        yield "end"

    g = f()
    t.tell(lambda: next(g))
    t.tell(inner.close)
    t.tell(lambda: next(g))


def delegation_nests(t):
    def level(n):
        if n == 0:
            got = yield "bottom"
            return [got]
        return [(yield from level(n - 1))]

    g = level(6)
    t.tell(lambda: next(g))
    t.tell(lambda: g.send("in"))


def closing_goes_from_inside_out(t):
    def level(n):
        try:
            if n == 0:
                yield "bottom"
            else:
                yield from level(n - 1)
        finally:
            t.log("level", n)

    g = level(4)
    t.tell(lambda: next(g))
    t.tell(g.close)


def an_error_goes_from_inside_out(t):
    def level(n):
        try:
            if n == 0:
                yield "bottom"
            else:
                yield from level(n - 1)
        except ValueError as e:
            t.log("level", n, e)
            raise ValueError(f"{e}{n}")

    g = level(3)
    t.tell(lambda: next(g))
    t.tell(lambda: g.throw(ValueError("x")))


def a_list_takes_nothing(t):
    def f():
        try:
            yield from [1, 2, 3]
        except AttributeError:
            t.log("no send")
            yield "after"

    g = f()
    t.tell(lambda: next(g))
    t.tell(lambda: g.send(None))
    t.tell(lambda: g.send("x"))
    t.tell(lambda: next(g))


def an_error_at_a_list_is_raised_in_the_body(t):
    def f():
        try:
            yield from [1, 2, 3]
        except ValueError as e:
            t.log("caught", e)
            yield "after"

    g = f()
    t.tell(lambda: next(g))
    t.tell(lambda: g.throw(ValueError("x")))
    t.tell(lambda: next(g))


def closing_at_a_list(t):
    def f():
        try:
            yield from [1, 2, 3]
        finally:
            t.log("cleaning")

    g = f()
    next(g)
    t.tell(g.close)


def it_tells_what_it_delegates_to(t):
    inner = _two()

    def f():
        t.log(g.gi_yieldfrom is None)
        yield from inner
        yield "own"

    g = f()
    t.log(g.gi_yieldfrom is None)
    next(g)
    t.log(g.gi_yieldfrom is inner)
    next(g)
    next(g)
    t.log(g.gi_yieldfrom is None)


def an_error_inside_ends_it(t):
    def f():
        yield 1
        raise ValueError("inside")

    g = f()
    t.tell(lambda: next(g))
    t.tell(lambda: next(g))
    t.tell(lambda: next(g))
    t.tell(g.close)


def a_handled_error_stays_inside(t):
    def f():
        try:
            raise ValueError("inside")
        except ValueError as e:
            yield str(e)
            yield "still handling"
        yield "after"

    g = f()
    for _ in range(4):
        t.tell(lambda: next(g))


def a_stop_iteration_thrown_at_a_list_ends_the_delegation(t):
    def f():
        t.log("got", (yield from [1, 2]))
        yield "after"

    g = f()
    next(g)
    t.tell(lambda: g.throw(StopIteration("s")))


def a_stop_iteration_thrown_at_an_ended_delegate_is_its_end(t):
    inner = _two()

    def f():
        t.log("got", (yield from inner))
        yield "after"

    g = f()
    next(g)
    inner.close()
    t.tell(lambda: g.throw(StopIteration("s")))


def closing_gives_the_return_value(t):
    def f():
        try:
            yield 1
        except GeneratorExit:
            return "result"

    def plain():
        yield 1
        return "never"

    g = f()
    t.tell(g.close)
    g = f()
    next(g)
    t.tell(g.close)
    t.tell(g.close)
    g = f()
    list(g)
    t.tell(g.close)
    g = plain()
    next(g)
    t.tell(g.close)


def closing_gives_no_return_value_of_the_delegate(t):
    def inner():
        try:
            yield 1
        except GeneratorExit:
            return "inner"

    def f():
        try:
            t.log("got", (yield from inner()))
        finally:
            t.log("leaving")

    g = f()
    next(g)
    t.tell(g.close)


def what_was_thrown_can_be_raised_later(t):
    def f():
        try:
            yield 1
        except ValueError:
            yield 2
            yield 3
            raise

    g = f()
    next(g)
    error = ValueError("kept")
    t.tell(lambda: g.throw(error))
    t.tell(lambda: next(g))
    try:
        next(g)
    except ValueError as e:
        t.log(e is error, e.__cause__)
    t.tell(lambda: next(g))


def an_error_after_one_that_was_handled(t):
    def f():
        try:
            raise KeyError("first")
        except KeyError:
            pass
        try:
            yield 1
        except ValueError:
            raise RuntimeError("instead") from None

    g = f()
    next(g)
    t.causes(lambda: g.throw(ValueError("x")))
